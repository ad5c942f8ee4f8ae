import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { schedulesQuery, teamsQuery } from '../../shared/pick/catalogue';
import type { Hole, Report } from './api';

type Reason = Hole['reasons'][number];

/** Where the reason of a hole can be mended. */
export interface Mend {
  to: string;
  label: string;
}

/** Leads from a reason to what has to change; reasons name schedules and teams, so these are looked up by name. */
export function useMend(): (report: Report, reason: Reason) => Mend {
  const { t } = useTranslation();
  const schedules = useQuery(schedulesQuery).data ?? [];
  const teams = useQuery(teamsQuery).data ?? [];

  function ofDuty({ subject }: Reason): Mend | undefined {
    const schedule = schedules.find(({ name }) => name === subject);
    if (schedule) return { to: `/schedules/${schedule.id}`, label: t('nightly.openSchedule') };
    const team = teams.find(({ name }) => name === subject);
    return team && { to: `/teams/${team.id}`, label: t('nightly.openTeam') };
  }

  return ({ serviceId, policyId }, reason) => {
    const service = { to: `/services/${serviceId}`, label: t('nightly.openService') };
    const policy = policyId ? { to: `/escalation-policies/${policyId}/edit`, label: t('nightly.openPolicy') } : service;
    switch (reason.reason) {
      case 'NOBODY_ON_CALL':
        return ofDuty(reason) ?? policy;
      case 'PERSON_INACTIVE':
      case 'NO_VERIFIED_METHOD':
        return { to: '/people', label: t('nightly.openPeople') };
      case 'NO_POLICY':
        return service;
      case 'NO_LEVELS':
      case 'NO_TARGETS':
      case 'TARGET_GONE':
      case 'NO_PROVIDER':
      case 'ONLY_PLACES':
      case 'CONDITION_NOT_MET':
        return policy;
    }
  };
}
