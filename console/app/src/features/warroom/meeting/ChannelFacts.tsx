import { Alert, Anchor, Group, Text } from '@mantine/core';
import { IconBrandSlack, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Time } from '../../../shared/time/Time';
import { ToneBadge } from '../../../shared/ui/Badges';
import { Facts } from '../../../shared/ui/Facts';
import type { Tone } from '../../../shared/theme/tokens';
import type { Channel, Guest } from './api';

const tones: Record<Channel['state'], Tone> = { MAKING: 'active', OPEN: 'good', ARCHIVED: 'quiet' };

/** How far the channel is, who is not in it, and what did not work; nothing of it holds up the incident. */
export function ChannelFacts({ channel, guests }: { channel: Channel; guests: Guest[] }) {
  const { t } = useTranslation();
  const names = (state: Guest['state']) =>
    guests
      .filter((guest) => guest.state === state)
      .map(({ person }) => person.name)
      .join(', ');
  return (
    <>
      <Group gap="xs">
        <IconBrandSlack size={18} aria-label="Slack" />
        {channel.url ? (
          <Anchor href={channel.url} target="_blank" rel="noreferrer" fw={600}>
            #{channel.name}
          </Anchor>
        ) : (
          <Text fw={600}>{channel.name ? `#${channel.name}` : t('meeting.noName')}</Text>
        )}
        {channel.closed && <IconLock size={15} aria-label={t('meeting.closedChannel')} />}
        <ToneBadge tone={tones[channel.state]}>{t(`meeting.state.${channel.state}`)}</ToneBadge>
      </Group>
      <Facts
        facts={[
          [t('meeting.invited'), names('INVITED')],
          [t('meeting.unknown'), names('UNKNOWN')],
          [t('meeting.refused'), names('REFUSED')],
          [
            t('meeting.archiveAt'),
            channel.archiveAt && channel.state !== 'ARCHIVED' && <Time at={channel.archiveAt} as="absolute" />,
          ],
        ]}
      />
      {channel.problems.map(({ step, error, failures, retryAt }) => (
        <Alert key={step} color="yellow" p="xs" title={t(`meeting.step.${step}`)} role="status">
          {error} ({t('meeting.failures', { count: failures })}). {t('meeting.again')} <Time at={retryAt} />
        </Alert>
      ))}
    </>
  );
}
