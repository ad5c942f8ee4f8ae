import { Button, Group, Text } from '@mantine/core';
import { IconHistory, IconMessage } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Time } from '../../shared/time/Time';
import { Panel } from '../../shared/ui/Panel';
import { isHome } from '../analyses/placement';
import { SectionAnalyses } from '../analyses/SectionAnalyses';
import { SectionText } from '../analyses/SectionText';
import type { Document, Section } from './api';
import { CommentForm } from './comments/CommentForm';
import type { Comment } from './comments/api';
import { SectionComments } from './comments/SectionComments';
import { EmptySection } from './EmptySection';
import { HistoryModal } from './HistoryModal';
import { ImpactOverTime } from './ImpactOverTime';
import classes from './Postmortem.module.css';
import { SectionEditor } from './SectionEditor';
import { outlineOf } from './sections';
import { isUnsaved, useKept, type Unsaved } from './unsaved';
import { UnsavedNote } from './UnsavedNote';

interface SectionPanelProps {
  document: Document;
  section: Section;
  comments: Comment[];
  mayWrite: boolean;
}

/** One section: read with its comments, written in Markdown, looked back on. */
export function SectionPanel({ document, section, comments, mayWrite }: SectionPanelProps) {
  const { t } = useTranslation();
  const [doing, setDoing] = useState<'write' | 'history' | 'comment'>();
  const [begun, setBegun] = useState<Unsaved>();
  const { kept, forget } = useKept(document.id, section.key, mayWrite && doing !== 'write', isUnsaved);
  const { heading, hint } = outlineOf(document, section.key);
  const open = mayWrite && document.status !== 'PUBLISHED';
  const missing = document.missing.find(({ field }) => field === `sections.${section.key}`);
  const write = (unsaved: Unsaved | undefined) => {
    setBegun(unsaved);
    setDoing('write');
  };
  const actions = mayWrite && (
    <Group gap={4}>
      <Button
        variant="subtle"
        size="xs"
        px={6}
        aria-label={t('documents.historyOf', { section: heading })}
        onClick={() => setDoing('history')}
      >
        <IconHistory size={16} />
      </Button>
      {open && (
        <Button
          variant="subtle"
          size="xs"
          px={6}
          aria-label={t('documents.commentOn', { section: heading })}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => setDoing('comment')}
        >
          <IconMessage size={16} />
        </Button>
      )}
      {open && doing !== 'write' && !kept && (
        <Button variant="subtle" size="xs" onClick={() => write(undefined)}>
          {section.empty ? t('postmortems.writeIt') : t('common.edit')}
        </Button>
      )}
    </Group>
  );
  if (section.empty && !doing && !kept && comments.length === 0 && !isHome(document, section.key)) {
    return <EmptySection id={section.key} heading={heading} hint={hint} missing={open ? missing?.message : undefined} actions={actions} />;
  }
  return (
    <div id={section.key}>
      <Panel title={heading} wraps actions={actions}>
        <div className={comments.length > 0 || doing === 'comment' ? classes.withMargin : undefined}>
          <div className={classes.words}>
            {kept && (
              <UnsavedNote unsaved={kept} onContinue={open ? () => write(kept) : undefined} onForget={() => void forget()} />
            )}
            {doing === 'write' ? (
              <SectionEditor document={document} section={section} begun={begun} onClose={() => setDoing(undefined)} />
            ) : (
              <>
                {section.empty ? <Text c="dimmed">{hint}</Text> : (
                  <SectionText postmortemId={document.id} mayWrite={open}>
                    {section.markdown}
                  </SectionText>
                )}
                {section.key === 'impact' && <ImpactOverTime document={document} />}
                {missing && open && (
                  <Text size="sm" c="var(--mu-tone-watch-text)" mt={4}>
                    {missing.message}
                  </Text>
                )}
                {!section.empty && (
                  <Text size="xs" c="dimmed" mt={4}>
                    {section.generated ? (
                      t('postmortems.generated')
                    ) : (
                      <>
                        {section.updatedBy}, <Time at={section.updatedAt} />
                      </>
                    )}
                  </Text>
                )}
              </>
            )}
            <SectionAnalyses document={document} section={section.key} mayWrite={mayWrite} />
          </div>
          {(comments.length > 0 || doing === 'comment') && (
            <div className={classes.margin}>
              {doing === 'comment' && (
                <CommentForm document={document} section={section} onClose={() => setDoing(undefined)} />
              )}
              <SectionComments document={document} comments={comments} mayWrite={open} />
            </div>
          )}
        </div>
        {doing === 'history' && (
          <HistoryModal
            document={document}
            sectionKey={section.key}
            mayWrite={mayWrite}
            onClose={() => setDoing(undefined)}
          />
        )}
      </Panel>
    </div>
  );
}
