import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { servicesQuery, useNames } from '../../shared/pick/catalogue';
import { roleRules, rulesQuery } from '../rules/api';
import { pagesOnCall, severities } from '../rules/model';
import { evaluationQuery, type SeverityFacts } from './api';

interface WhoIsPagedProps {
  /** As somebody named it; undefined while facts decide. */
  severity: string | undefined;
  facts: SeverityFacts;
  serviceIds: string[];
  /** Whether alerts bring services along. */
  fromAlerts: boolean;
  drill: boolean;
  /** What the incident is already, so that only a higher severity pages anybody; undefined for a new one. */
  above?: string;
}

/** Whom declaring, or raising, will page, or why nobody; nothing while that is not known. */
export function WhoIsPaged({ severity: named, facts, serviceIds, fromAlerts, drill, above }: WhoIsPagedProps) {
  const { t } = useTranslation();
  const [settled] = useDebouncedValue(facts, 300);
  const evaluation = evaluationQuery(settled);
  const verdict = useQuery({ ...evaluation, queryFn: named ? skipToken : evaluation.queryFn }).data;
  const rules = useQuery(rulesQuery(roleRules)).data?.current.rules;
  const services = useQuery(servicesQuery).data;
  const names = useNames();
  const severity = severities.find((one) => one === (named ?? verdict?.severity));
  if (!severity || !rules || !services) return null;
  if (above && severity >= above) return null;
  const owners = services.flatMap(({ id, teamId }) => (serviceIds.includes(id) && teamId ? teamId : []));
  const teams = [...new Set(owners)].map(names.team).join(', ');
  const said = () => {
    if (drill) return t('paging.drill');
    if (!pagesOnCall(rules, severity)) return t('paging.notAsked', { severity });
    if (teams) return t('paging.will', { severity, teams });
    if (fromAlerts) return t('paging.alerts', { severity });
    return t(serviceIds.length === 0 ? 'paging.noService' : 'paging.noTeam');
  };
  return (
    <Text size="sm" c="dimmed" role="status">
      {said()}
    </Text>
  );
}
