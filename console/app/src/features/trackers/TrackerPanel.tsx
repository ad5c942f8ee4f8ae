import { Alert, Anchor, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconAlertTriangle, IconExternalLink, IconGitCompare } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../session/session';
import { useSend } from '../../shared/forms/useSend';
import { Time } from '../../shared/time/Time';
import { StateBadge } from '../../shared/ui/Badges';
import { Facts } from '../../shared/ui/Facts';
import { actionsKey } from '../actions/api';
import { decideIssue, issueKey, issueQuery, linkIssue, retryIssue, unlinkIssue, type Issue, type ItemIssue } from './api';

/** The issue of an action item in Jira or GitHub; nothing where no tracker is connected. */
export function TrackerPanel({ itemId }: { itemId: string }) {
  const { t } = useTranslation();
  const mayChange = useRole('admin', 'manager', 'responder');
  const { data } = useQuery(issueQuery(itemId));
  if (!data || (!data.issue && (data.trackers.length === 0 || !mayChange))) return null;
  return (
    <Stack gap="xs" component="section" aria-label={t('trackers.issue')}>
      <Text size="sm" fw={600}>
        {t('trackers.issue')}
      </Text>
      {data.issue ? (
        <LinkedIssue itemId={itemId} issue={data.issue} mayChange={mayChange} />
      ) : (
        <NewIssue itemId={itemId} trackers={data.trackers} />
      )}
    </Stack>
  );
}

function NewIssue({ itemId, trackers }: { itemId: string; trackers: ItemIssue['trackers'] }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(trackers[0]?.id ?? '');
  const [reference, setReference] = useState('');
  const tracker = trackers.find(({ id }) => id === chosen) ?? trackers[0];
  const link = useSend((known?: string) => linkIssue(itemId, tracker?.id ?? '', known), { touches: [issueKey(itemId)] });
  const linkKnown = () => reference.trim() && link.mutate(reference.trim());
  return (
    <>
      {trackers.length > 1 && (
        <Select
          label={t('trackers.tracker')}
          allowDeselect={false}
          data={trackers.map(({ id, name, project }) => ({ value: id, label: `${name} (${project})` }))}
          value={chosen}
          onChange={(id) => setChosen(id ?? '')}
        />
      )}
      <Group align="flex-end" gap="xs">
        <Button variant="default" loading={link.isPending} onClick={() => link.mutate(undefined)}>
          {t('trackers.create', { name: tracker?.name })}
        </Button>
        <TextInput
          flex={1}
          miw={180}
          label={t('trackers.reference')}
          placeholder={tracker?.kind === 'JIRA' ? `${tracker.project}-7` : '#7'}
          value={reference}
          onChange={(event) => setReference(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            linkKnown();
          }}
        />
        <Button variant="default" disabled={!reference.trim()} loading={link.isPending} onClick={linkKnown}>
          {t('trackers.link')}
        </Button>
      </Group>
    </>
  );
}

interface LinkedIssueProps {
  itemId: string;
  issue: Issue;
  mayChange: boolean;
}

function LinkedIssue({ itemId, issue, mayChange }: LinkedIssueProps) {
  const { t } = useTranslation();
  const { tracker, key, url, status, state, problem, detail, nextAttemptAt } = issue;
  const touches = [issueKey(itemId)];
  const unlink = useSend(() => unlinkIssue(itemId), { touches });
  const retry = useSend(() => retryIssue(itemId), { touches });
  const confirmUnlink = () =>
    modals.openConfirmModal({
      title: t('trackers.unlink'),
      children: t('trackers.unlinkText'),
      labels: { confirm: t('trackers.unlink'), cancel: t('common.cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => unlink.mutate(),
    });
  return (
    <>
      <Group gap="xs">
        {key && url && /^https?:\/\//.test(url) ? (
          <Anchor href={url} target="_blank" rel="noreferrer" size="sm" fw={600}>
            {key} <IconExternalLink size={13} aria-hidden />
          </Anchor>
        ) : (
          <Text size="sm">{t('trackers.notMadeYet')}</Text>
        )}
        <Text size="sm" c="dimmed">
          {[tracker.name, status].filter(Boolean).join(' · ')}
        </Text>
        <StateBadge kind="trackerState" state={state} />
        {mayChange && (
          <Button size="compact-xs" variant="subtle" loading={unlink.isPending} onClick={confirmUnlink}>
            {t('trackers.unlink')}
          </Button>
        )}
      </Group>
      {problem && (
        <Alert color="yellow" icon={<IconAlertTriangle size={18} />} title={t(`trackers.problem.${problem}`)}>
          {detail && <Text size="sm">{detail}</Text>}
          {nextAttemptAt && (
            <Text size="sm">
              {t('trackers.nextAttempt')} <Time at={nextAttemptAt} as="absolute" />
            </Text>
          )}
          {mayChange && (
            <Button size="xs" mt="xs" variant="default" loading={retry.isPending} onClick={() => retry.mutate()}>
              {t('common.retry')}
            </Button>
          )}
        </Alert>
      )}
      {state === 'CONFLICT' && <Difference itemId={itemId} issue={issue} mayChange={mayChange} />}
    </>
  );
}

/** Both values side by side; nothing happens until somebody says which one counts. */
function Difference({ itemId, issue, mayChange }: LinkedIssueProps) {
  const { t } = useTranslation();
  const decide = useSend((take: 'OURS' | 'THEIRS') => decideIssue(itemId, take), { touches: [actionsKey] });
  const conflict = issue.conflicts.find(({ decision }) => decision === 'OPEN');
  if (!conflict) return null;
  const { reason, detail, ours, theirs, foundAt } = conflict;
  return (
    <Alert
      color="yellow"
      icon={<IconGitCompare size={18} />}
      title={t(`trackers.reason.${reason}`)}
      role="alert"
    >
      {detail && <Text size="sm">{detail}</Text>}
      <Facts
        facts={[
          [t('trackers.here'), t(`state.actionStatus.${ours}`)],
          [issue.tracker.name, theirs],
        ]}
      />
      <Text size="xs" c="dimmed">
        {t('trackers.foundAt')} <Time at={foundAt} as="absolute" />
      </Text>
      {mayChange && (
        <Group gap="xs" mt="xs">
          <Button size="xs" loading={decide.isPending} onClick={() => decide.mutate('OURS')}>
            {t('trackers.takeOurs', { name: issue.tracker.name })}
          </Button>
          {reason !== 'NO_COUNTERPART' && (
            <Button size="xs" variant="default" disabled={decide.isPending} onClick={() => decide.mutate('THEIRS')}>
              {t('trackers.takeTheirs')}
            </Button>
          )}
        </Group>
      )}
    </Alert>
  );
}
