import { ActionIcon, Alert, Button, Menu, Stack, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconAlertTriangle, IconDots, IconPlus, IconTicket } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../session/session';
import { useSend } from '../../shared/forms/useSend';
import { Time } from '../../shared/time/Time';
import { ToneBadge } from '../../shared/ui/Badges';
import { CopyBlock } from '../../shared/ui/CopyBlock';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Facts } from '../../shared/ui/Facts';
import { Loaded } from '../../shared/ui/Loaded';
import { LoadMore } from '../../shared/ui/LoadMore';
import { PageHeader } from '../../shared/ui/PageHeader';
import { Panel } from '../../shared/ui/Panel';
import { readTracker, removeTracker, trackerList, trackersKey, tryTracker, type Tracker, type Trial } from './api';
import { TrackerModal } from './TrackerModal';

/** The projects of Jira and the repositories of GitHub in which action items have issues. */
export default function TrackersPage() {
  const { t } = useTranslation();
  const trackers = useInfiniteQuery(trackerList);
  const mayChange = useRole('admin');
  const [edited, setEdited] = useState<Tracker | 'new'>();
  return (
    <>
      <PageHeader
        title={t('trackers.title')}
        text={t('trackers.text')}
        parent={{ to: '/action-items', label: t('actions.title') }}
        actions={
          mayChange && (
            <Button leftSection={<IconPlus size={16} />} onClick={() => setEdited('new')}>
              {t('trackers.add')}
            </Button>
          )
        }
      />
      <Loaded query={trackers}>
        {(list) =>
          list.length === 0 ? (
            <Panel>
              <EmptyState icon={IconTicket} title={t('trackers.none')} text={t('trackers.noneText')} />
            </Panel>
          ) : (
            <Stack>
              {list.map((tracker) => (
                <OneTracker key={tracker.id} tracker={tracker} mayChange={mayChange} onEdit={() => setEdited(tracker)} />
              ))}
            </Stack>
          )
        }
      </Loaded>
      <LoadMore {...trackers} />
      {edited && <TrackerModal tracker={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />}
    </>
  );
}

interface OneTrackerProps {
  tracker: Tracker;
  mayChange: boolean;
  onEdit: () => void;
}

function OneTracker({ tracker, mayChange, onEdit }: OneTrackerProps) {
  const { t } = useTranslation();
  const { name, kind, baseUrl, project, tokenEnd, enabled, problem, detail, failingSince, readAt, webhookAt, webhookUrl } =
    tracker;
  const [trial, setTrial] = useState<Trial>();
  const when = (at: string | null | undefined) => (at ? <Time at={at} as="absolute" /> : t('trackers.never'));
  return (
    <Panel
      title={name}
      actions={mayChange && <TrackerActions tracker={tracker} onEdit={onEdit} onTried={setTrial} />}
    >
      <Stack gap="sm">
        {problem && failingSince && (
          <Alert color="red" icon={<IconAlertTriangle size={18} />} title={t(`trackers.problem.${problem}`)} role="alert">
            {t('trackers.since')} <Time at={failingSince} as="absolute" />. {detail}
          </Alert>
        )}
        {trial && (
          <Alert
            color={trial.works ? 'pine' : 'red'}
            title={trial.works ? t('trackers.works', { name: trial.name }) : t('trackers.fails')}
            role="status"
            withCloseButton
            closeButtonLabel={t('common.close')}
            onClose={() => setTrial(undefined)}
          >
            {trial.detail}
          </Alert>
        )}
        <div>
          <ToneBadge tone={enabled ? 'good' : 'quiet'}>{t(enabled ? 'trackers.on' : 'trackers.off')}</ToneBadge>
        </div>
        <Facts
          facts={[
            [t(`trackers.kind.${kind}`), `${baseUrl} · ${project}`],
            [t('trackers.token'), `…${tokenEnd}`],
            [t('trackers.readAt'), when(readAt)],
            [t('trackers.webhookAt'), when(webhookAt)],
          ]}
        />
        <div>
          <Text size="sm">{t(`trackers.webhookHelp.${kind}`)}</Text>
          <CopyBlock text={webhookUrl} label={t('trackers.webhookUrl')} />
        </div>
      </Stack>
    </Panel>
  );
}

interface TrackerActionsProps {
  tracker: Tracker;
  onEdit: () => void;
  onTried: (trial: Trial) => void;
}

function TrackerActions({ tracker, onEdit, onTried }: TrackerActionsProps) {
  const { t } = useTranslation();
  const { id, name } = tracker;
  const touches = [trackersKey];
  const attempt = useSend(() => tryTracker(id), { onDone: onTried });
  const read = useSend(() => readTracker(id), { touches, said: t('trackers.readSoon') });
  const remove = useSend(() => removeTracker(id), { touches });
  const confirmRemoval = () =>
    modals.openConfirmModal({
      title: t('trackers.remove', { name }),
      children: t('trackers.removeText'),
      labels: { confirm: t('common.remove'), cancel: t('common.cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => remove.mutate(),
    });
  return (
    <>
      <Button size="xs" variant="default" loading={attempt.isPending} onClick={() => attempt.mutate()}>
        {t('trackers.try')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={`${t('common.actions')}: ${name}`}>
            <IconDots size={17} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={onEdit}>{t('common.edit')}</Menu.Item>
          <Menu.Item onClick={() => read.mutate()}>{t('trackers.read')}</Menu.Item>
          <Menu.Item color="red" onClick={confirmRemoval}>
            {t('common.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
