import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDuration } from '../../shared/time/Time';
import { Facts } from '../../shared/ui/Facts';
import { commsRules, postmortemRules, roleRules, roomRules, rulesQuery, timingRules } from '../rules/api';
import { severities } from '../rules/model';
import { useTargetText } from '../rules/timing/useTargetText';
import type { IncidentDetail } from './api';
import { PagedPeople } from './paged/PagedPeople';

/**
 * What this severity asks for: its clocks by the policy that the incident keeps, all else by the
 * policies in force. What a service does not tell is left out.
 */
export function SeverityDemands({ detail }: { detail: IncidentDetail }) {
  const { t } = useTranslation();
  const duration = useDuration();
  const target = useTargetText();
  const severity = severities.find((one) => one === detail.incident.severity) ?? 'SEV4';
  const timing = useQuery(rulesQuery(timingRules)).data;
  const kept = timing?.versions.find(({ version }) => version === detail.targets.timingVersion) ?? timing?.current;
  const clocks = kept?.rules.severities[severity];
  const people = useQuery(rulesQuery(roleRules)).data?.current.rules.severities[severity].people;
  const words = useQuery(rulesQuery(commsRules)).data?.current.rules.severities[severity];
  const room = useQuery(rulesQuery(roomRules)).data?.current.rules.severities[severity];
  const lessons = useQuery(rulesQuery(postmortemRules)).data?.current.rules;
  const every = (seconds?: number | null) => (seconds ? t('warroom.every', { time: duration(seconds) }) : t('rules.never'));
  return (
    <Facts
      facts={[
        [t('demands.paged'), <PagedPeople key="paged" incidentId={detail.incident.id} />],
        [t('demands.people'), people],
        [t('rules.acknowledgeWithin'), clocks && target(clocks.acknowledge)],
        [t('rules.resolveWithin'), clocks && target(clocks.resolve)],
        [t('demands.inside'), clocks && every(clocks.updateCadenceSeconds)],
        [t('demands.public'), words && every(words.publicCadenceSeconds)],
        [
          t('warroom.roles'),
          detail.roles
            .filter(({ required }) => required)
            .map(({ name }) => name)
            .join(', '),
        ],
        [t('demands.room'), room && t(`rooms.mode.${room}`)],
        [
          t('demands.postmortem'),
          lessons && (lessons.mandatorySeverities.includes(severity) ? t('demands.mandatory') : t('rules.offered')),
        ],
      ]}
    />
  );
}
