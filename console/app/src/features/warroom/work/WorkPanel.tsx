import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CountBadge } from '../../../shared/ui/CountBadge';
import { Panel } from '../../../shared/ui/Panel';
import type { IncidentDetail } from '../api';
import { decisionsQuery, hypothesesQuery, tasksQuery } from './api';
import { Decisions } from './Decisions';
import { Hypotheses } from './Hypotheses';
import { useTab } from '../room/useSection';
import { Tasks } from './Tasks';

const tabs = ['hypotheses', 'decisions', 'tasks'] as const;

/** What may be the cause, what is to be decided and who does what. */
export function WorkPanel({ detail }: { detail: IncidentDetail }) {
  const { t } = useTranslation();
  const { id } = detail.incident;
  const [tab, show] = useTab('work', tabs);
  const allowed = detail.allowedActions as string[];
  const mayWrite = allowed.includes('ADD_TO_TIMELINE');
  const count = {
    hypotheses: useQuery(hypothesesQuery(id)).data?.filter(({ settledAt }) => !settledAt).length,
    decisions: useQuery(decisionsQuery(id)).data?.filter(({ status }) => status === 'PROPOSED').length,
    tasks: useQuery(tasksQuery(id)).data?.filter(({ status }) => status === 'OPEN').length,
  };
  return (
    <Panel>
      <Tabs value={tab} onChange={(chosen) => chosen && show(chosen)} keepMounted={false}>
        <Tabs.List mb="sm">
          {tabs.map((name) => (
            <Tabs.Tab
              key={name}
              value={name}
              rightSection={<CountBadge count={count[name] ?? 0} />}
            >
              {t(`work.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="hypotheses">
          <Hypotheses incidentId={id} mayWrite={mayWrite} />
        </Tabs.Panel>
        <Tabs.Panel value="decisions">
          <Decisions incidentId={id} mayWrite={mayWrite} mayDecide={allowed.includes('DECIDE')} />
        </Tabs.Panel>
        <Tabs.Panel value="tasks">
          <Tasks incidentId={id} mayWrite={mayWrite} />
        </Tabs.Panel>
      </Tabs>
    </Panel>
  );
}
