import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDuration } from '../../../shared/time/Time';
import { SeverityBadge, StateBadge } from '../../../shared/ui/Badges';
import { Facts } from '../../../shared/ui/Facts';
import { publishSteps, severities, type CommsPolicy } from '../model';
import { RuleGrid } from '../RuleGrid';

/** Who is told how often, and what the status page shows, by severity. */
export function CommsRulesView({ policy }: { policy: CommsPolicy }) {
  const { t } = useTranslation();
  const duration = useDuration();
  const owed = (seconds: number | null) => (seconds === null ? t('rules.never') : duration(seconds));
  const rules = severities.map((severity) => policy.severities[severity]);
  const rows = [
    ...publishSteps.map((step) => ({
      name: t(`publishing.step.${step}`),
      cells: rules.map(({ publish }) =>
        publish[step] === 'AFTER_DELAY'
          ? `${t('publishing.modes.AFTER_DELAY')}: ${duration(publish.delaySeconds)}`
          : t(`publishing.modes.${publish[step]}`),
      ),
    })),
    { name: t('rules.firstPublic'), cells: rules.map((rule) => duration(rule.firstPublicPostSeconds)) },
    { name: t('rules.publicEvery'), cells: rules.map((rule) => owed(rule.publicCadenceSeconds)) },
    { name: t('rules.internalEvery'), cells: rules.map((rule) => owed(rule.internalCadenceSeconds)) },
    {
      name: t('rules.componentStatus'),
      cells: rules.map((rule, index) => <StateBadge key={index} kind="componentStatus" state={rule.componentStatus} />),
    },
    {
      name: t('rules.whileMonitoring'),
      cells: rules.map((rule, index) => <StateBadge key={index} kind="componentStatus" state={rule.whileMonitoring} />),
    },
    { name: t('rules.tellManagers'), cells: rules.map((rule) => t(rule.tellManagers ? 'common.yes' : 'common.no')) },
  ];
  return (
    <Stack gap="md">
      <RuleGrid
        label={t('rules.tab.communication')}
        columns={severities.map((severity) => (
          <SeverityBadge key={severity} severity={severity} />
        ))}
        rows={rows}
      />
      <Facts facts={[[t('rules.publicTitle'), t(`rules.titles.${policy.publicTitle}`)]]} />
    </Stack>
  );
}
