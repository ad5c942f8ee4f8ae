import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDuration } from '../../../shared/time/Time';
import { SeverityBadge } from '../../../shared/ui/Badges';
import { Facts } from '../../../shared/ui/Facts';
import { gateChecks, severities, weekdays, type Timing } from '../model';
import { RuleGrid } from '../RuleGrid';
import { useTargetText } from './useTargetText';

/** The clocks of incidents and what it takes to resolve one. */
export function TimingView({ timing }: { timing: Timing }) {
  const { t } = useTranslation();
  const duration = useDuration();
  const target = useTargetText();
  const owed = (seconds: number | null) => (seconds === null ? t('rules.never') : duration(seconds));
  const asked = gateChecks.filter((check) => timing.gate[check]);
  const { businessHours } = timing;
  return (
    <Stack gap="md">
      <RuleGrid
        label={t('rules.tab.timing')}
        columns={severities.map((severity) => (
          <SeverityBadge key={severity} severity={severity} />
        ))}
        rows={[
          {
            name: t('rules.acknowledgeWithin'),
            cells: severities.map((severity) => target(timing.severities[severity].acknowledge)),
          },
          { name: t('rules.resolveWithin'), cells: severities.map((severity) => target(timing.severities[severity].resolve)) },
          {
            name: t('rules.updateEvery'),
            cells: severities.map((severity) => owed(timing.severities[severity].updateCadenceSeconds)),
          },
        ]}
      />
      <Facts
        facts={[
          [t('rules.stability'), duration(timing.stabilitySeconds)],
          [t('rules.gate'), asked.map((check) => t(`rules.check.${check}`)).join(', ') || t('rules.noChecks')],
          [
            t('rules.workingHours'),
            `${businessHours.from.slice(0, 5)}–${businessHours.to.slice(0, 5)}, ${weekdays
              .filter((day) => businessHours.days.includes(day))
              .map((day) => t(`rules.day.${day}`))
              .join(', ')}`,
          ],
        ]}
      />
    </Stack>
  );
}
