import { Alert, Button, Group, SegmentedControl, SimpleGrid, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toProblem } from '../../../api/problem';
import { languages } from '../../../i18n';
import { useRole } from '../../../session/session';
import { LeaveGuard } from '../../../shared/forms/LeaveGuard';
import { RivalWords } from '../../../shared/forms/RivalNotice';
import { useSend } from '../../../shared/forms/useSend';
import { Time } from '../../../shared/time/Time';
import { Loaded } from '../../../shared/ui/Loaded';
import { Markdown } from '../../../shared/ui/Markdown';
import { Panel } from '../../../shared/ui/Panel';
import { useProblemText } from '../../../shared/ui/useProblemText';
import { BlamelessHints } from '../blameless/BlamelessHints';
import type { PanelProps } from '../panels';
import classes from '../Postmortem.module.css';
import { UnsavedNote } from '../UnsavedNote';
import { approvePublic, publicKey, publicQuery, publishPublic, withdrawPublic, type PublicVersion } from './api';
import { useWords } from './useWords';

/** What customers read about the incident: both languages side by side, approved by themselves. */
export function PublicPanel({ document, mayWrite }: PanelProps) {
  const { t } = useTranslation();
  const hidden = document.incident.restricted || document.incident.drill;
  const query = useQuery({ ...publicQuery(document.id), enabled: mayWrite && !hidden });
  const words = useWords(document.id, query.data ?? null, mayWrite && !hidden);
  if (hidden || !mayWrite) {
    return (
      <Panel title={t('documents.public')}>
        <Text c="dimmed">{t(hidden ? 'documents.publicNever' : 'documents.publicStaff')}</Text>
      </Panel>
    );
  }
  return <Loaded query={query}>{(version) => <Words document={document} version={version} words={words} />}</Loaded>;
}

interface WordsProps {
  document: PanelProps['document'];
  version: PublicVersion | null;
  words: ReturnType<typeof useWords>;
}

function Words({ document, version, words }: WordsProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const [view, setView] = useState<'write' | 'preview'>('write');
  const left = useRef(false);
  const { texts, clashes, kept } = words;
  const clash = clashes.length > 0;
  const problem = words.error && !clash ? problemText(toProblem(words.error)) : undefined;
  const tags = Object.keys(languages);
  return (
    <Panel
      title={t('documents.public')}
      wraps
      actions={
        <Group gap="xs">
          <Button size="xs" disabled={!words.dirty || clash} loading={words.saving} onClick={words.save}>
            {t('common.save')}
          </Button>
          <Release document={document} version={version} dirty={words.dirty} />
        </Group>
      }
    >
      <LeaveGuard dirty={words.dirty} saved={left} />
      <Text size="sm" c="dimmed" mb="xs">
        {t('documents.publicText')}
      </Text>
      {version && (
        <Text size="sm" mb="xs">
          {version.approvedBy
            ? t('documents.publicApproved', { name: version.approvedBy })
            : t('documents.publicNotApproved', { name: version.editedBy })}
          {version.publishedAt && (
            <>
              {' · '}
              {t('postmortems.publishedAt')} <Time at={version.publishedAt} as="absolute" />, {version.publishedBy}
            </>
          )}
        </Text>
      )}
      {kept && (
        <UnsavedNote
          unsaved={{ text: Object.values(kept.texts).join('\n\n'), at: kept.at }}
          onContinue={words.goOn}
          onForget={words.dropKept}
        />
      )}
      {clash && (
        <RivalWords
          mine={texts}
          theirs={{ ...texts, ...Object.fromEntries(clashes.map((tag) => [tag, version?.texts[tag] ?? ''])) }}
          said={Object.fromEntries(
            Object.entries(languages).map(([tag, name]) => [tag, [name, said(version?.texts[tag])]]),
          )}
          onKeep={words.keepMine}
          onTake={words.takeTheirs}
        />
      )}
      {problem && (
        <Alert color="red" role="alert" title={problem.title}>
          {problem.text}
        </Alert>
      )}
      <SegmentedControl
        size="xs"
        my="xs"
        value={view}
        onChange={(value) => setView(value as 'write' | 'preview')}
        data={[
          { value: 'write', label: t('postmortems.write') },
          { value: 'preview', label: t('postmortems.preview') },
        ]}
      />
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        {tags.map((tag) => (
          <div key={tag} lang={tag}>
            {view === 'write' ? (
              <>
                <Textarea
                  label={languages[tag as keyof typeof languages]}
                  autosize
                  minRows={10}
                  maxRows={30}
                  readOnly={kept !== undefined}
                  value={texts[tag] ?? ''}
                  onChange={(event) => words.write(tag, event.currentTarget.value)}
                />
                {!kept && <BlamelessHints postmortemId={document.id} text={texts[tag] ?? ''} onChange={(text) => words.write(tag, text)} />}
              </>
            ) : (
              <>
                <Text fw={600}>{languages[tag as keyof typeof languages]}</Text>
                <Markdown>{texts[tag] ?? ''}</Markdown>
              </>
            )}
          </div>
        ))}
      </SimpleGrid>
    </Panel>
  );
}

const said = (text: string | undefined) => text && <span className={classes.said}>{text}</span>;

interface ReleaseProps {
  document: PanelProps['document'];
  version: PublicVersion | null;
  /** Whether there are words that nobody could approve yet. */
  dirty: boolean;
}

/** The way of the words to customers and back. */
function Release({ document, version, dirty }: ReleaseProps) {
  const { t } = useTranslation();
  const manages = useRole('admin', 'manager');
  const touches = [publicKey(document.id)];
  const approve = useSend(() => approvePublic(document.id, version?.version ?? 0), { touches });
  const publish = useSend(() => publishPublic(document.id), { touches, said: t('documents.publicPublished') });
  const withdraw = useSend(() => withdrawPublic(document.id), { touches, said: t('documents.publicWithdrawn') });
  if (!manages || !version) return null;
  return (
    <>
      {!version.approvedAt && (
        <Button size="xs" variant="default" disabled={dirty} loading={approve.isPending} onClick={() => approve.mutate()}>
          {t('documents.approve')}
        </Button>
      )}
      {version.approvedAt && version.changed && (
        <Button
          size="xs"
          disabled={dirty || document.status !== 'PUBLISHED'}
          loading={publish.isPending}
          onClick={() => publish.mutate()}
        >
          {t('postmortems.publish')}
        </Button>
      )}
      {version.publishedAt && (
        <Button size="xs" variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
          {t('documents.withdraw')}
        </Button>
      )}
    </>
  );
}
