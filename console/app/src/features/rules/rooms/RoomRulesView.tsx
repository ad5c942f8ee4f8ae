import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../../shared/ui/Facts';
import { SeverityBadge } from '../../../shared/ui/Badges';
import { severities, type RoomPolicy } from '../model';
import { RuleGrid } from '../RuleGrid';

/** Which incidents have a war room, and where people meet beside the console. */
export function RoomRulesView({ policy }: { policy: RoomPolicy }) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <RuleGrid
        label={t('rules.tab.rooms')}
        columns={severities.map((severity) => (
          <SeverityBadge key={severity} severity={severity} />
        ))}
        rows={[
          {
            name: t('rooms.room'),
            cells: severities.map((severity) => t(`rooms.mode.${policy.severities[severity]}`)),
          },
        ]}
      />
      <Facts
        facts={[
          [t('rooms.archiveAfter'), t('metrics.days', { count: policy.archiveAfterDays })],
          [t('rooms.bridge'), policy.bridgeUrl ?? t('rooms.none')],
          [t('rooms.dialIn'), policy.dialIn ?? t('rooms.none')],
          [t('rooms.language'), t(`rooms.in.${policy.language}`)],
        ]}
      />
    </Stack>
  );
}
