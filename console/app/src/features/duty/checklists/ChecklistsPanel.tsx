import { Accordion, Box, Text } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { Loaded } from '../../../shared/ui/Loaded';
import { Panel } from '../../../shared/ui/Panel';
import { Time } from '../../../shared/time/Time';
import { checklistsQuery, type Checklist } from '../api';
import { Points } from './Points';

/** What to go through before, during and after shifts; the newest is open. */
export function ChecklistsPanel({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const query = useQuery(checklistsQuery(personId));
  return (
    <Panel flush title={t('duty.checklists')}>
      <Loaded query={query} rows={2}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={IconListCheck} title={t('duty.noChecklists')} text={t('duty.noChecklistsText')} />
          ) : (
            <Accordion defaultValue={items[0]?.id} order={3}>
              {items.map((checklist) => (
                <Accordion.Item key={checklist.id} value={checklist.id}>
                  <Accordion.Control>
                    <Heading checklist={checklist} />
                  </Accordion.Control>
                  <Accordion.Panel>
                    <Points personId={personId} checklist={checklist} />
                  </Accordion.Panel>
                </Accordion.Item>
              ))}
            </Accordion>
          )
        }
      </Loaded>
    </Panel>
  );
}

function Heading({ checklist }: { checklist: Checklist }) {
  const { t } = useTranslation();
  const done = checklist.points.filter((point) => point.done).length;
  return (
    <Box>
      <Text fw={600}>{t(`duty.checklist.${checklist.kind}`)}</Text>
      <Text size="xs" c="dimmed">
        <Time at={checklist.aboutAt} as="absolute" /> · {t('duty.doneOf', { done, all: checklist.points.length })}
      </Text>
    </Box>
  );
}
