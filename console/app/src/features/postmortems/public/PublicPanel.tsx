import { Alert, Button, Group, SegmentedControl, SimpleGrid, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toProblem } from '../../../api/problem';
import { languages } from '../../../i18n';
import { useRole } from '../../../session/session';
import { useSend } from '../../../shared/forms/useSend';
import { Time } from '../../../shared/time/Time';
import { Loaded } from '../../../shared/ui/Loaded';
import { Markdown } from '../../../shared/ui/Markdown';
import { Panel } from '../../../shared/ui/Panel';
import { useProblemText } from '../../../shared/ui/useProblemText';
import type { PanelProps } from '../panels';
import {
  approvePublic,
  publicKey,
  publicQuery,
  publishPublic,
  withdrawPublic,
  writePublic,
  type PublicVersion,
} from './api';

/** What customers read about the incident: both languages side by side, approved by themselves. */
export function PublicPanel({ document, mayWrite }: PanelProps) {
  const { t } = useTranslation();
  const hidden = document.incident.restricted || document.incident.drill;
  const query = useQuery({ ...publicQuery(document.id), enabled: mayWrite && !hidden });
  if (hidden || !mayWrite) {
    return (
      <Panel title={t('documents.public')}>
        <Text c="dimmed">{t(hidden ? 'documents.publicNever' : 'documents.publicStaff')}</Text>
      </Panel>
    );
  }
  return (
    <Loaded query={query}>
      {(version) => <Words key={version?.version} document={document} version={version} />}
    </Loaded>
  );
}

function Words({ document, version }: { document: PanelProps['document']; version: PublicVersion | null }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const manages = useRole('admin', 'manager');
  const [view, setView] = useState<'write' | 'preview'>('write');
  const [texts, setTexts] = useState<Record<string, string>>(version?.texts ?? {});
  const dirty = Object.keys(languages).some((tag) => (texts[tag] ?? '') !== (version?.texts[tag] ?? ''));
  const touches = [publicKey(document.id)];
  const save = useSend(() => writePublic(document.id, texts, version?.version), { touches, quiet: true });
  const approve = useSend(() => approvePublic(document.id, version?.version ?? 0), { touches });
  const publish = useSend(() => publishPublic(document.id), { touches, said: t('documents.publicPublished') });
  const withdraw = useSend(() => withdrawPublic(document.id), { touches, said: t('documents.publicWithdrawn') });
  const problem = save.error ? problemText(toProblem(save.error)) : undefined;
  return (
    <Panel
      title={t('documents.public')}
      wraps
      actions={
        <Group gap="xs">
          <Button size="xs" disabled={!dirty} loading={save.isPending} onClick={() => save.mutate()}>
            {t('common.save')}
          </Button>
          {manages && version && !version.approvedAt && (
            <Button size="xs" variant="default" disabled={dirty} loading={approve.isPending} onClick={() => approve.mutate()}>
              {t('documents.approve')}
            </Button>
          )}
          {manages && version?.approvedAt && version.changed && (
            <Button
              size="xs"
              disabled={dirty || document.status !== 'PUBLISHED'}
              loading={publish.isPending}
              onClick={() => publish.mutate()}
            >
              {t('postmortems.publish')}
            </Button>
          )}
          {manages && version?.publishedAt && (
            <Button size="xs" variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
              {t('documents.withdraw')}
            </Button>
          )}
        </Group>
      }
    >
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
      {problem && (
        <Alert color="red" mb="xs" role="alert" title={problem.title}>
          {problem.text}
        </Alert>
      )}
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
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        {Object.entries(languages).map(([tag, name]) => (
          <div key={tag} lang={tag}>
            {view === 'write' ? (
              <Textarea
                label={name}
                autosize
                minRows={10}
                maxRows={30}
                value={texts[tag] ?? ''}
                onChange={(event) => setTexts({ ...texts, [tag]: event.currentTarget.value })}
              />
            ) : (
              <>
                <Text fw={600}>{name}</Text>
                <Markdown>{texts[tag] ?? ''}</Markdown>
              </>
            )}
          </div>
        ))}
      </SimpleGrid>
    </Panel>
  );
}
