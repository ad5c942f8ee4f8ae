import { Anchor, Stack, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Time } from '../../../../shared/time/Time';
import { SeverityBadge } from '../../../../shared/ui/Badges';
import type { Replay } from './api';

/** What a table would have said of past incidents: how many differently, and which. */
export function ReplayView({ replay, since }: { replay: Replay; since: string }) {
  const { t } = useTranslation();
  const { incidents, raised, lowered, differing } = replay;
  return (
    <Stack gap="xs" role="status">
      <Text fw={600}>
        {t('trial.replayed', { count: incidents })} <Time at={since} as="absolute" />
      </Text>
      <Text size="sm">{raised + lowered === 0 ? t('trial.noDifference') : t('trial.differences', { raised, lowered })}</Text>
      {differing.length > 0 && (
        <Table.ScrollContainer minWidth={420}>
          <Table verticalSpacing={4} aria-label={t('trial.differing')}>
            <Table.Tbody>
              {differing.map(({ incidentId, reference, title, decidedAt, was, rule, would, wouldRule }) => (
                <Table.Tr key={incidentId}>
                  <Table.Td>
                    <Anchor component={Link} to={`/incidents/${incidentId}`} size="sm">
                      {reference} {title}
                    </Anchor>
                    <Text size="xs" c="dimmed">
                      <Time at={decidedAt} as="absolute" /> · {rule} → {wouldRule}
                    </Text>
                  </Table.Td>
                  <Table.Td w={170}>
                    <SeverityBadge severity={was} /> → <SeverityBadge severity={would} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Stack>
  );
}
