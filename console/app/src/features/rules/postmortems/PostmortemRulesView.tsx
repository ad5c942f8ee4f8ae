import { Alert, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDuration } from '../../../shared/time/Time';
import { SeverityBadge } from '../../../shared/ui/Badges';
import { Facts } from '../../../shared/ui/Facts';
import { priorities, responseTargets, severities, weekDays, type PostmortemPolicy } from '../model';
import { RuleGrid } from '../RuleGrid';
import { weekDayName } from './days';
import { MeetingRulesView } from './MeetingRulesView';

const realDay = 86_400;

/** Which incidents are reviewed, until when, and how action items are chased. */
export function PostmortemRulesView({ policy }: { policy: PostmortemPolicy }) {
  const { t, i18n } = useTranslation();
  const duration = useDuration();
  const { reminders, dueBusinessDays, followUp } = policy;
  return (
    <Stack gap="md">
      {policy.secondsPerDay < realDay && (
        <Alert color="yellow">{t('rules.shortDays', { time: duration(policy.secondsPerDay) })}</Alert>
      )}
      <RuleGrid
        label={t('rules.tab.postmortems')}
        columns={severities.map((severity) => (
          <SeverityBadge key={severity} severity={severity} />
        ))}
        rows={[
          {
            name: t('rules.mandatory'),
            cells: severities.map((severity) => t(policy.mandatorySeverities.includes(severity) ? 'common.yes' : 'rules.offered')),
          },
          ...responseTargets.map((target) => ({
            name: t(`rules.target.${target}`),
            cells: severities.map((severity) => duration(policy.targets[severity]?.[target])),
          })),
        ]}
      />
      <Facts
        facts={[
          [t('rules.reviewWithin'), duration(policy.reviewWithinSeconds)],
          [t('rules.publishWithin'), t('rules.businessDays', { count: policy.publishWithinBusinessDays })],
          [
            t('rules.dueBy'),
            priorities.map((priority) => `${priority}: ${t('rules.businessDays', { count: dueBusinessDays[priority] })}`).join(', '),
          ],
          [
            t('rules.reminders'),
            t('rules.remindersText', {
              before: t('metrics.days', { count: reminders.beforeDays }),
              repeat: t('metrics.days', { count: reminders.repeatDays }),
              hour: `${reminders.hour}:00`,
              manager: reminders.managerFrom,
            }),
          ],
          [
            t('followUpRules.assign'),
            priorities
              .map((priority) => `${priority}: ${t('rules.businessDays', { count: followUp.assignBusinessDays[priority] })}`)
              .join(', '),
          ],
          [
            t('followUpRules.title'),
            t('followUpRules.text', {
              share: t('metrics.days', { count: followUp.shareAfterDays }),
              review: t('metrics.days', { count: followUp.reviewAfterDays }),
              risk: t('metrics.days', { count: followUp.atRiskDays }),
              moves: followUp.movesAtMost,
              day: weekDayName(followUp.digestDay, weekDays, i18n.language),
              hour: `${followUp.digestHour}:00`,
            }),
          ],
          [t('followUpRules.skipHolidays'), t(followUp.skipHolidays ? 'common.yes' : 'common.no')],
          [t('rules.onTime'), new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(policy.onTimeTarget)],
        ]}
      />
      <MeetingRulesView meeting={policy.meeting} />
    </Stack>
  );
}
