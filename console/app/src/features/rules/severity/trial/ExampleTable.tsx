import { ActionIcon, Group, Table, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SeverityBadge, ToneBadge } from '../../../../shared/ui/Badges';
import type { Example, ExampleResult } from './api';

interface ExampleTableProps {
  examples: Example[];
  /** What came out, in the order of the examples; undefined before the first trial. */
  results: ExampleResult[] | undefined;
  /** From this place on examples were written by hand. */
  ownFrom: number;
  onRemove: (index: number) => void;
}

/** Each example with what it should be and what it would be. */
export function ExampleTable({ examples, results, ownFrom, onRemove }: ExampleTableProps) {
  const { t } = useTranslation();
  // What was tried has a result under the same name; one written since has none yet.
  const resultOf = (index: number) => {
    const result = results?.[index];
    return result?.name === examples[index]?.name ? result : undefined;
  };
  return (
    <Table.ScrollContainer minWidth={420}>
      <Table verticalSpacing={4} aria-label={t('trial.examples')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('trial.example')}</Table.Th>
            <Table.Th w={90}>{t('trial.expected')}</Table.Th>
            <Table.Th w={170}>{t('trial.got')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {examples.map((example, index) => (
            <Table.Tr key={index}>
              <Table.Td>
                <Group justify="space-between" wrap="nowrap" gap={4}>
                  <Text size="sm">{example.name}</Text>
                  {index >= ownFrom && (
                    <ActionIcon
                      size="sm"
                      aria-label={t('trial.removeExample', { name: example.name })}
                      onClick={() => onRemove(index - ownFrom)}
                    >
                      <IconTrash size={15} />
                    </ActionIcon>
                  )}
                </Group>
              </Table.Td>
              <Table.Td>
                <SeverityBadge severity={example.expected} />
              </Table.Td>
              <Table.Td>
                <Outcome result={resultOf(index)} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Outcome({ result }: { result: ExampleResult | undefined }) {
  const { t } = useTranslation();
  if (!result) return '–';
  return (
    <Group gap={6} wrap="nowrap">
      <SeverityBadge severity={result.got} />
      <ToneBadge tone={result.passed ? 'good' : 'alarm'}>{t(result.passed ? 'trial.same' : 'trial.other')}</ToneBadge>
    </Group>
  );
}
