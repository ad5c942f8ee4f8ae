import { ActionIcon, Button } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconBeach, IconPlus, IconTrash } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../../shared/forms/useSend';
import { ToneBadge } from '../../../shared/ui/Badges';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { Loaded } from '../../../shared/ui/Loaded';
import { LoadMore } from '../../../shared/ui/LoadMore';
import { Panel } from '../../../shared/ui/Panel';
import { Row, Rows } from '../../../shared/ui/Rows';
import { removeTimeOff, timeOffKey, timeOffList, type TimeOff } from '../api';
import { useSpan } from '../useSpan';
import { TimeOffModal } from './TimeOffModal';

/** When this person cannot be on call. */
export function TimeOffPanel({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(timeOffList(personId));
  const [adding, setAdding] = useState(false);
  return (
    <Panel
      flush
      title={t('duty.timeOff')}
      actions={
        <Button size="xs" leftSection={<IconPlus size={15} />} onClick={() => setAdding(true)}>
          {t('common.add')}
        </Button>
      }
    >
      <Loaded query={query} rows={2}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={IconBeach} title={t('duty.noTimeOff')} text={t('duty.noTimeOffText')} />
          ) : (
            <Rows label={t('duty.timeOff')}>
              {list.map((off) => (
                <TimeOffRow key={off.id} off={off} />
              ))}
            </Rows>
          )
        }
      </Loaded>
      <LoadMore {...query} />
      {adding && <TimeOffModal personId={personId} onClose={() => setAdding(false)} />}
    </Panel>
  );
}

function TimeOffRow({ off }: { off: TimeOff }) {
  const { t } = useTranslation();
  const times = useSpan()(off.startsAt, off.endsAt);
  const remove = useSend(() => removeTimeOff(off.personId, off.id), { touches: [timeOffKey(off.personId)] });

  function confirmRemoval() {
    modals.openConfirmModal({
      title: t('duty.removeTimeOff'),
      children: times,
      labels: { confirm: t('common.remove'), cancel: t('common.cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => remove.mutate(),
    });
  }

  return (
    <Row
      title={t(`duty.timeOffKind.${off.kind}`)}
      meta={
        <>
          <span className="numeric">{times}</span>
          {off.note && <div>{off.note}</div>}
        </>
      }
      side={
        off.feedId ? (
          <ToneBadge tone="quiet">{t('duty.calendars.from')}</ToneBadge>
        ) : (
          <ActionIcon aria-label={`${t('duty.removeTimeOff')}: ${times}`} loading={remove.isPending} onClick={confirmRemoval}>
            <IconTrash size={16} />
          </ActionIcon>
        )
      }
    />
  );
}
