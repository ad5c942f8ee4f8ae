import { Alert, Button, Group, SegmentedControl, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toProblem } from '../../api/problem';
import { useSend } from '../../shared/forms/useSend';
import { Time } from '../../shared/time/Time';
import { Markdown } from '../../shared/ui/Markdown';
import { Panel } from '../../shared/ui/Panel';
import { useProblemText } from '../../shared/ui/useProblemText';
import { BlamelessHints } from './blameless/BlamelessHints';
import { documentKey, writeSection, type Document, type Section } from './api';
import classes from './Postmortem.module.css';

interface SectionPanelProps {
  document: Document;
  section: Section;
  mayWrite: boolean;
}

/** One section: read, or write in Markdown with a preview; somebody else's newer text is never overwritten. */
export function SectionPanel({ document, section, mayWrite }: SectionPanelProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<string>();
  const title = t(`postmortems.section.${section.key}`);
  const missing = document.missing.find(({ field }) => field === section.key || field === `sections.${section.key}`);
  return (
    <Panel
      title={title}
      actions={
        mayWrite &&
        draft === undefined && (
          <Button variant="subtle" size="xs" onClick={() => setDraft(section.markdown)}>
            {section.markdown ? t('common.edit') : t('postmortems.writeIt')}
          </Button>
        )
      }
    >
      {draft === undefined ? (
        <>
          {section.markdown ? (
            <Markdown>{section.markdown}</Markdown>
          ) : (
            <Text c="dimmed">{t(`postmortems.hint.${section.key}`)}</Text>
          )}
          {missing && document.status !== 'PUBLISHED' && (
            <Text size="sm" c="var(--mu-tone-watch-text)" mt={4}>
              {missing.message}
            </Text>
          )}
          <Text size="xs" c="dimmed" mt={4}>
            {section.generated ? (
              t('postmortems.generated')
            ) : (
              <>
                {section.updatedBy}, <Time at={section.updatedAt} />
              </>
            )}
          </Text>
        </>
      ) : (
        <Editor
          document={document}
          section={section}
          title={title}
          draft={draft}
          onChange={setDraft}
          onClose={() => setDraft(undefined)}
        />
      )}
    </Panel>
  );
}

interface EditorProps {
  document: Document;
  section: Section;
  title: string;
  draft: string;
  onChange: (draft: string) => void;
  onClose: () => void;
}

function Editor({ document, section, title, draft, onChange, onClose }: EditorProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const [view, setView] = useState<'write' | 'preview'>('write');
  // The version that was current when writing began.
  const [began] = useState(section);
  const save = useSend(() => writeSection(document.id, began, draft), {
    touches: [documentKey(document.id)],
    quiet: true,
    onDone: onClose,
  });
  const problem = save.error ? toProblem(save.error) : undefined;
  return (
    <>
      <SegmentedControl
        size="xs"
        mb="xs"
        value={view}
        onChange={(value) => setView(value as 'write' | 'preview')}
        data={[
          { value: 'write', label: t('postmortems.write') },
          { value: 'preview', label: t('postmortems.preview') },
        ]}
      />
      {view === 'write' ? (
        <Textarea
          className={classes.editor}
          aria-label={title}
          description={t('postmortems.markdown')}
          minRows={6}
          maxRows={30}
          value={draft}
          autoFocus
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      ) : (
        <Markdown>{draft}</Markdown>
      )}
      <BlamelessHints postmortemId={document.id} text={draft} onChange={onChange} />
      {problem && (
        <Alert color="red" mt="xs" role="alert" title={problemText(problem).title}>
          {problem.status === 412 ? t('postmortems.changedMeanwhile') : problemText(problem).text}
        </Alert>
      )}
      <Group justify="flex-end" mt="xs">
        <Button variant="default" size="xs" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button size="xs" loading={save.isPending} onClick={() => save.mutate()}>
          {t('common.save')}
        </Button>
      </Group>
    </>
  );
}
