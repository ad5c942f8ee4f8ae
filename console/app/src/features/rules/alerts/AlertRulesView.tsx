import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SeverityBadge, StateBadge } from '../../../shared/ui/Badges';
import { alertSeverities, tiers, type AlertMapping } from '../model';
import { RuleGrid } from '../RuleGrid';

/** Which alert on which tier declares what. */
export function AlertRulesView({ mapping }: { mapping: AlertMapping }) {
  const { t } = useTranslation();
  const decided = (alert: string, tier: number) =>
    mapping.rows.find((row) => row.alert === alert && row.tier === tier)?.severity;
  return (
    <Stack gap="xs">
      <RuleGrid
        label={t('rules.tab.alerts')}
        columns={tiers.map((tier) => t('services.tierShort', { tier }))}
        rows={alertSeverities.map((alert) => ({
          name: t(`state.alertSeverity.${alert}`),
          cells: tiers.map((tier) => {
            const severity = decided(alert, tier);
            return severity ? <SeverityBadge key={tier} severity={severity} /> : <None key={tier} />;
          }),
        }))}
      />
      <Text size="sm" component="div">
        {t('rules.attachFrom')} <StateBadge kind="alertSeverity" state={mapping.attachFrom} />
      </Text>
    </Stack>
  );
}

function None() {
  const { t } = useTranslation();
  return (
    <Text span size="xs" c="dimmed">
      {t('rules.noIncident')}
    </Text>
  );
}
