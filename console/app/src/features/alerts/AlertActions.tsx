import { Button, Menu } from '@mantine/core';
import { IconCheck, IconChevronDown, IconMoon, IconPhoneCall, IconRefresh, IconStairsUp } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../session/me';
import { useSend } from '../../shared/forms/useSend';
import { peopleQuery, servicesQuery } from '../../shared/pick/catalogue';
import { useTargetName, type Target } from '../../shared/pick/targets';
import {
  acknowledgeAlert,
  addNote,
  alertList,
  alertTouches,
  escalateAlert,
  escalationQuery,
  giveBackAlert,
  mergeAlert,
  pageForAlert,
  reassignAlert,
  resolveAlert,
  snoozeAlert,
  type Alert,
  type PageRequest,
} from './api';
import { MergeModal } from './dialogs/MergeModal';
import { PageModal } from './dialogs/PageModal';
import { PriorityModal } from './dialogs/PriorityModal';
import { ReassignModal } from './dialogs/ReassignModal';
import { SnoozeModal } from './dialogs/SnoozeModal';
import { TextModal } from './dialogs/TextModal';
import { IncidentMenu } from './IncidentMenu';

type Dialog = 'snooze' | 'reassign' | 'merge' | 'priority' | 'note' | 'resolve' | 'page';

/** What can be done with one alert, the usual first. */
export function AlertActions({ alert }: { alert: Alert }) {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<Dialog>();
  const open = alert.status !== 'RESOLVED' && !alert.mergedInto;
  const taken = alert.status === 'ACKNOWLEDGED';
  const escalation = useQuery({ ...escalationQuery(alert.id), enabled: open }).data;
  const touches = alertTouches;
  const acknowledge = useSend(() => acknowledgeAlert(alert.id), { touches });
  const renew = useSend(() => acknowledgeAlert(alert.id), { touches, said: t('alerts.renewed') });
  const giveBack = useSend(() => giveBackAlert(alert.id), { touches, said: t('alerts.givenBack') });
  const escalate = useSend(() => escalateAlert(alert.id), { touches, said: t('alerts.escalated') });
  if (!open) {
    return (
      <>
        {!alert.mergedInto && <IncidentMenu alert={alert} />}
        <Button variant="default" onClick={() => setDialog('note')}>
          {t('alerts.addNote')}
        </Button>
        {dialog && <Dialogs alert={alert} dialog={dialog} onClose={() => setDialog(undefined)} />}
      </>
    );
  }
  return (
    <>
      {!taken && (
        <Button leftSection={<IconCheck size={16} />} loading={acknowledge.isPending} onClick={() => acknowledge.mutate()}>
          {t('alerts.acknowledge')}
        </Button>
      )}
      {taken && escalation?.status === 'HELD' && !alert.snoozedUntil && (
        <Button leftSection={<IconRefresh size={16} />} loading={renew.isPending} onClick={() => renew.mutate()}>
          {t('alerts.renew')}
        </Button>
      )}
      <Button variant="default" onClick={() => setDialog('resolve')}>
        {t('alerts.resolve')}
      </Button>
      <Button variant="default" leftSection={<IconMoon size={16} />} onClick={() => setDialog('snooze')}>
        {t('alerts.snooze')}
      </Button>
      <Button variant="default" leftSection={<IconStairsUp size={16} />} loading={escalate.isPending} onClick={() => escalate.mutate()}>
        {t('alerts.escalate')}
      </Button>
      <PageMore alert={alert} onOther={() => setDialog('page')} />
      <IncidentMenu alert={alert} />
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={16} />}>
            {t('alerts.more')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {taken && <Menu.Item onClick={() => giveBack.mutate()}>{t('alerts.giveBack')}</Menu.Item>}
          <Menu.Item onClick={() => setDialog('reassign')}>{t('alerts.reassign')}…</Menu.Item>
          <Menu.Item onClick={() => setDialog('merge')}>{t('alerts.merge')}…</Menu.Item>
          <Menu.Item onClick={() => setDialog('priority')}>{t('alerts.setPriority')}…</Menu.Item>
          <Menu.Item onClick={() => setDialog('note')}>{t('alerts.addNote')}…</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog && <Dialogs alert={alert} dialog={dialog} onClose={() => setDialog(undefined)} />}
    </>
  );
}

/** More people at once: one's manager and the service's team with one tap, anybody else by choosing. */
function PageMore({ alert, onOther }: { alert: Alert; onOther: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const nameOf = useTargetName();
  const managerId = useQuery(peopleQuery).data?.find(({ id }) => id === me?.id)?.managerId;
  const teamId = useQuery(servicesQuery).data?.find(({ id }) => id === alert.serviceId)?.teamId;
  const page = useSend((request: PageRequest) => pageForAlert(alert.id, request), {
    touches: alertTouches,
    said: t('alerts.pagedThem'),
  });
  const manager: Target | undefined = managerId ? { kind: 'PERSON', id: managerId } : undefined;
  const team: Target | undefined = teamId ? { kind: 'TEAM', id: teamId } : undefined;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconPhoneCall size={16} />} rightSection={<IconChevronDown size={16} />} loading={page.isPending}>
          {t('alerts.pageMore')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {manager && <Menu.Item onClick={() => page.mutate({ special: 'MY_MANAGER' })}>{t('alerts.pageManager', { name: nameOf(manager) })}</Menu.Item>}
        {team && <Menu.Item onClick={() => page.mutate({ targets: [team] })}>{t('alerts.pageTeam', { name: nameOf(team) })}</Menu.Item>}
        <Menu.Item onClick={onOther}>{t('alerts.pageOther')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

interface DialogsProps {
  alert: Alert;
  dialog: Dialog;
  onClose: () => void;
}

function Dialogs({ alert, dialog, onClose }: DialogsProps) {
  const { t } = useTranslation();
  const { id } = alert;
  switch (dialog) {
    case 'snooze':
      return <SnoozeModal title={t('alerts.snooze')} send={(seconds) => snoozeAlert(id, seconds)} onClose={onClose} />;
    case 'reassign':
      return <ReassignModal title={t('alerts.reassign')} send={(to) => reassignAlert(id, to)} onClose={onClose} />;
    case 'merge':
      return <Merge id={id} onClose={onClose} />;
    case 'priority':
      return <PriorityModal alert={alert} onClose={onClose} />;
    case 'note':
      return (
        <TextModal
          title={t('alerts.addNote')}
          label={t('alerts.noteText')}
          submitLabel={t('common.add')}
          required
          send={(text) => addNote(id, text)}
          onClose={onClose}
        />
      );
    case 'resolve':
      return (
        <TextModal
          title={t('alerts.resolve')}
          label={t('alerts.note')}
          submitLabel={t('alerts.resolve')}
          send={(note) => resolveAlert(id, note)}
          onClose={onClose}
        />
      );
    case 'page':
      return <PageModal alertId={id} onClose={onClose} />;
  }
}

function Merge({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const open = useInfiniteQuery(alertList({ phase: 'open' })).data ?? [];
  return (
    <MergeModal
      title={t('alerts.merge')}
      candidates={open.filter((each) => each.id !== id && !each.mergedInto)}
      proposed={null}
      send={(into) => mergeAlert(id, into)}
      onClose={onClose}
    />
  );
}
