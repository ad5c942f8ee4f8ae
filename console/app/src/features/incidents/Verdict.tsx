import { Group, List, Loader, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { SeverityBadge } from '../../shared/ui/Badges';
import { evaluationQuery, type SeverityFacts } from './api';

/** What the severity policy says about facts while they are being entered. */
export function Verdict({ facts }: { facts: SeverityFacts }) {
  const { t } = useTranslation();
  const [settled] = useDebouncedValue(facts, 300);
  const verdict = useQuery(evaluationQuery(settled));
  if (!verdict.data) return verdict.isPending ? <Loader size="xs" /> : null;
  return (
    <div role="status" aria-live="polite">
      <Group gap="xs">
        <SeverityBadge severity={verdict.data.severity} />
        <Text size="sm" c="dimmed">
          {t('incidents.byPolicy', { version: verdict.data.policyVersion, rule: verdict.data.rule })}
        </Text>
      </Group>
      <List size="sm" mt={4}>
        {verdict.data.reasons.map((reason) => (
          <List.Item key={reason}>{reason}</List.Item>
        ))}
      </List>
    </div>
  );
}
