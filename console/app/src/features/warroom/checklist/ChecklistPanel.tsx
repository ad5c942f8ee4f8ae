import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ToneBadge } from '../../../shared/ui/Badges';
import { Loaded } from '../../../shared/ui/Loaded';
import { Panel } from '../../../shared/ui/Panel';
import { useCommand, type IncidentDetail } from '../api';
import { RespondersModal } from '../dialogs/RespondersModal';
import { checklistQuery, tickItem, type ChecklistItem } from './api';
import { ItemAssigneeModal } from './ItemAssigneeModal';
import { ItemLine } from './ItemLine';

const phases = ['TRIAGE', 'RESPONSE', 'RESOLUTION', 'AFTER'] as const;

/** What is not to be forgotten, by phase; what is done steps back. */
export function ChecklistPanel({ detail }: { detail: IncidentDetail }) {
  const { t } = useTranslation();
  const { id } = detail.incident;
  const [all, setAll] = useState(false);
  const [given, setGiven] = useState<ChecklistItem>();
  const [paged, setPaged] = useState<ChecklistItem>();
  const checklist = useQuery(checklistQuery(id));
  const mayWrite = (detail.allowedActions as string[]).includes('ADD_TO_TIMELINE');
  const mayPage = (detail.allowedActions as string[]).includes('REQUEST_RESPONDERS');
  const tick = useCommand(id, (key: string) => tickItem(id, key, true));
  const items = checklist.data ?? [];
  const late = items.filter(({ overdue }) => overdue).length;
  const done = items.filter((item) => item.done).length;
  return (
    <Panel
      title={t('checklist.title')}
      actions={
        <>
          {late > 0 && <ToneBadge tone="alarm">{t('checklist.overdue', { count: late })}</ToneBadge>}
          <Text size="sm" c="dimmed">
            {t('checklist.progress', { done, all: items.length })}
          </Text>
        </>
      }
    >
      <Loaded query={checklist} rows={3}>
        {(list) =>
          list.length === 0 ? (
            <Text c="dimmed">{t('checklist.none')}</Text>
          ) : (
            <>
              {phases.map((phase) => (
                <Part
                  key={phase}
                  title={t(`checklist.phase.${phase}`)}
                  items={list.filter((item) => item.phase === phase && (all || !item.done))}
                  incidentId={id}
                  onGive={mayWrite ? setGiven : undefined}
                  onPage={mayPage ? setPaged : undefined}
                />
              ))}
              {done > 0 && (
                <Button variant="subtle" size="compact-sm" color="gray" onClick={() => setAll(!all)}>
                  {all ? t('checklist.hideDone') : t('checklist.showDone', { count: done })}
                </Button>
              )}
            </>
          )
        }
      </Loaded>
      {paged && (
        <RespondersModal detail={detail} onClose={() => setPaged(undefined)} onOtherwise={() => tick.mutate(paged.key)} />
      )}
      {given && <ItemAssigneeModal incidentId={id} item={given} onClose={() => setGiven(undefined)} />}
    </Panel>
  );
}

interface PartProps {
  title: string;
  items: ChecklistItem[];
  incidentId: string;
  /** Missing for whoever only reads. */
  onGive?: (item: ChecklistItem) => void;
  /** Pages people; missing for whoever may not. */
  onPage?: (item: ChecklistItem) => void;
}

function Part({ title, items, incidentId, onGive, onPage }: PartProps) {
  if (items.length === 0) return null;
  return (
    <div role="group" aria-label={title}>
      <Text size="xs" c="dimmed" fw={650} tt="uppercase" mt="xs">
        {title}
      </Text>
      {items.map((item) => (
        <ItemLine
          key={item.key}
          incidentId={incidentId}
          item={item}
          onGive={onGive && (() => onGive(item))}
          onDo={onPage && item.fact === 'ON_CALL_PAGED' ? () => onPage(item) : undefined}
        />
      ))}
    </div>
  );
}
