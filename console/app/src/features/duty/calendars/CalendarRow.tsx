import { ActionIcon } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconRefresh, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../../shared/forms/useSend';
import { Time } from '../../../shared/time/Time';
import { Row } from '../../../shared/ui/Rows';
import { ToneBadge } from '../../../shared/ui/Badges';
import { timeOffKey } from '../api';
import { calendarsKey, disconnectCalendar, refreshCalendar, type AwayCalendar } from './api';
import { CalendarState } from './CalendarState';

export function CalendarRow({ calendar }: { calendar: AwayCalendar }) {
  const { t } = useTranslation();
  const { id, personId, host } = calendar;
  const refresh = useSend(() => refreshCalendar(personId, id), { touches: [calendarsKey(personId)] });
  const disconnect = useSend(() => disconnectCalendar(personId, id), {
    touches: [calendarsKey(personId), timeOffKey(personId)],
  });

  function confirm() {
    modals.openConfirmModal({
      title: t('duty.calendars.disconnectOf', { host }),
      children: t('duty.calendars.disconnectText'),
      labels: { confirm: t('duty.calendars.disconnect'), cancel: t('common.cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => disconnect.mutate(),
    });
  }

  return (
    <Row
      title={host}
      meta={
        <>
          <div>
            {t(`duty.timeOffKind.${calendar.kind}`)}
            {calendar.titleContains && ` · ${t('duty.calendars.onlyWith', { word: calendar.titleContains })}`}
            {calendar.readAt && (
              <>
                {' · '}
                {t('duty.calendars.events', { count: calendar.events })} · {t('duty.lastRead')} <Time at={calendar.readAt} />
              </>
            )}
          </div>
          <CalendarState calendar={calendar} />
        </>
      }
      side={
        <>
          {calendar.problem && <ToneBadge tone="alarm">{t('duty.calendars.failing')}</ToneBadge>}
          <ActionIcon aria-label={t('duty.calendars.refreshOf', { host })} loading={refresh.isPending} onClick={() => refresh.mutate()}>
            <IconRefresh size={16} />
          </ActionIcon>
          <ActionIcon aria-label={t('duty.calendars.disconnectOf', { host })} loading={disconnect.isPending} onClick={confirm}>
            <IconTrash size={16} />
          </ActionIcon>
        </>
      }
    />
  );
}
