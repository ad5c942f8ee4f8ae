import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** How many subscribers hear of it, by channel. */
export function Told({ recipients }: { recipients: Record<string, number> }) {
  const { t } = useTranslation();
  const told = Object.entries(recipients);
  return (
    <Text size="sm" c="dimmed">
      {told.length === 0
        ? t('publishing.nobodyTold')
        : `${t('publishing.told')} ${told.map(([channel, count]) => `${t(`publishing.channel.${channel}`)} ${count}`).join(' · ')}`}
    </Text>
  );
}
