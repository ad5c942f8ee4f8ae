import { Group, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDuration } from '../../../shared/time/Time';
import { SeverityBadge } from '../../../shared/ui/Badges';
import { inLanguage, phases, type ChecklistItemRule, type ChecklistPolicy } from '../model';

/** What is not to be forgotten: for which severities, by when, and what ticks itself. */
export function ChecklistRulesView({ policy }: { policy: ChecklistPolicy }) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      {phases.map((phase) => (
        <Table.ScrollContainer key={phase} minWidth={620}>
          <Table verticalSpacing={6} fz="sm">
            <Table.Caption>{t(`checklist.phase.${phase}`)}</Table.Caption>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('rules.item')}</Table.Th>
                <Table.Th>{t('incidents.severity')}</Table.Th>
                <Table.Th>{t('rules.dueAfter')}</Table.Th>
                <Table.Th>{t('rules.tickedBy')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {policy.items
                .filter((item) => item.phase === phase)
                .map((item) => (
                  <Item key={item.key} item={item} />
                ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      ))}
    </Stack>
  );
}

function Item({ item }: { item: ChecklistItemRule }) {
  const { t, i18n } = useTranslation();
  const duration = useDuration();
  return (
    <Table.Tr>
      <Table.Td>
        {inLanguage(item.text, i18n.language)}
        {item.when.length > 0 && (
          <Text size="xs" c="dimmed">
            {item.when.map((condition) => t(`rules.itemWhen.${condition}`)).join(', ')}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Group gap={4}>
          {[...item.severities].sort().map((severity) => (
            <SeverityBadge key={severity} severity={severity} />
          ))}
        </Group>
      </Table.Td>
      <Table.Td>
        {item.due ? t(`rules.after.${item.due.from}`, { time: duration(item.due.afterSeconds) }) : '–'}
      </Table.Td>
      <Table.Td>{item.done ? t('rules.itself') : t('rules.aPerson')}</Table.Td>
    </Table.Tr>
  );
}
