import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { modals } from '@mantine/modals';
import { IconMailOff } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReturnFocus } from '../../../shared/forms/useReturnFocus';
import { useSend } from '../../../shared/forms/useSend';
import { Time } from '../../../shared/time/Time';
import { StateBadge } from '../../../shared/ui/Badges';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { Loaded } from '../../../shared/ui/Loaded';
import { LoadMore } from '../../../shared/ui/LoadMore';
import { Row, Rows } from '../../../shared/ui/Rows';
import { SearchField } from '../../../shared/ui/SearchField';
import { languageName } from '../maintenance/WordsFields';
import { useWords } from '../useWords';
import { discardFanOut, fanOutMessages, fanOutQuery, fanOutsKey, releaseFanOut, type FanOut, type MessageFilter } from './api';

const states = ['PENDING', 'SENT', 'DELIVERED', 'FAILED', 'BLOCKED', 'HELD', 'CANCELLED'] as const;
const channels = ['EMAIL', 'SMS', 'WEBHOOK', 'SLACK', 'TEAMS'] as const;

interface FanOutModalProps {
  id: string;
  onClose: () => void;
}

/** One thing said: why it did not reach everybody, and to whom it went. */
export function FanOutModal({ id, onClose }: FanOutModalProps) {
  const { t } = useTranslation();
  useReturnFocus();
  const narrow = useMediaQuery('(max-width: 30em)', undefined, { getInitialValueInEffect: false });
  const words = useWords();
  const details = useQuery(fanOutQuery(id));
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      fullScreen={narrow}
      title={details.data ? words(details.data.fanOut.title) : t('fanouts.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Loaded query={details}>
        {({ fanOut, reasons }) => (
          <Stack gap="md">
            {reasons.length > 0 && (
              <Rows label={t('fanouts.reasons')}>
                {reasons.map((reason) => (
                  <Row
                    key={`${reason.channel} ${reason.state} ${reason.error}`}
                    title={reason.error}
                    meta={`${t(`fanouts.channel.${reason.channel}`)} · ${t('fanouts.messages', { count: reason.count })}`}
                    side={<StateBadge kind="deliveryState" state={reason.state} />}
                  />
                ))}
              </Rows>
            )}
            {fanOut.channels.some((each) => each.failed + each.blocked > 0) && <Stuck fanOut={fanOut} />}
            <Messages id={id} />
          </Stack>
        )}
      </Loaded>
    </Modal>
  );
}

/** What can be done about messages that do not go out by themselves. */
function Stuck({ fanOut }: { fanOut: FanOut }) {
  const { t } = useTranslation();
  const release = useSend(releaseFanOut, { touches: [fanOutsKey], said: t('fanouts.released') });
  const discard = useSend(discardFanOut, { touches: [fanOutsKey], said: t('fanouts.discarded') });
  const held = fanOut.channels.reduce((sum, each) => sum + each.held, 0);

  function askToDiscard() {
    modals.openConfirmModal({
      title: t('fanouts.discard', { count: held }),
      children: <Text size="sm">{t('fanouts.discardText')}</Text>,
      labels: { confirm: t('fanouts.discardYes'), cancel: t('common.cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => discard.mutate(fanOut.id),
    });
  }

  return (
    <Group justify="space-between">
      <Text size="sm" c="dimmed">
        {t('fanouts.releaseText')}
      </Text>
      <Group gap="xs">
        {held > 0 && (
          <Button size="xs" variant="default" color="red" loading={discard.isPending} onClick={askToDiscard}>
            {t('fanouts.discard', { count: held })}
          </Button>
        )}
        <Button size="xs" loading={release.isPending} onClick={() => release.mutate(fanOut.id)}>
          {t('fanouts.release')}
        </Button>
      </Group>
    </Group>
  );
}

function Messages({ id }: { id: string }) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<MessageFilter>({});
  const messages = useInfiniteQuery(fanOutMessages(id, filter));
  return (
    <>
      <Group gap="sm">
        <SearchField
          label={t('fanouts.search')}
          value={filter.address ?? ''}
          onChange={(address) => setFilter({ ...filter, address: address || undefined })}
        />
        <Select
          clearable
          aria-label={t('fanouts.channelFilter')}
          placeholder={t('fanouts.channelFilter')}
          data={channels.map((value) => ({ value, label: t(`fanouts.channel.${value}`) }))}
          value={filter.channel ?? null}
          onChange={(channel) => setFilter({ ...filter, channel: (channel ?? undefined) as MessageFilter['channel'] })}
        />
        <Select
          clearable
          aria-label={t('fanouts.stateFilter')}
          placeholder={t('fanouts.stateFilter')}
          data={states.map((value) => ({ value, label: t(`state.deliveryState.${value}`) }))}
          value={filter.state ?? null}
          onChange={(state) => setFilter({ ...filter, state: (state ?? undefined) as MessageFilter['state'] })}
        />
      </Group>
      <Loaded query={messages}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={IconMailOff} title={t('fanouts.nobody')} text={t('fanouts.nobodyText')} />
          ) : (
            <Rows label={t('fanouts.list')}>
              {list.map((message) => (
                <Row
                  key={message.id}
                  title={message.recipient}
                  meta={
                    <>
                      {t(`fanouts.channel.${message.channel}`)} · {languageName(message.language)} ·{' '}
                      <Time at={message.settledAt ?? message.createdAt} as="both" />
                      {message.error && ` · ${message.error}`}
                    </>
                  }
                  side={<StateBadge kind="deliveryState" state={message.state} />}
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
      <LoadMore {...messages} />
    </>
  );
}
