import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { incident, ok } from '../../../api/clients';
import { toProblem } from '../../../api/problem';
import { useSend } from '../../../shared/forms/useSend';
import { ServiceSelect } from '../../../shared/pick/Pickers';
import { useProblemText } from '../../../shared/ui/useProblemText';
import { Figure } from '../../warroom/Figure';
import type { GateQuery } from '../model';
import { complete, isPerService, type QueryValues } from './queryValues';

const ask = (query: GateQuery, serviceIds: string[]) =>
  ok(incident.POST('/api/incident/v1/gate-query-policies/trial', { body: { query, serviceIds } }));

/** Asks the metrics system now, with what stands in the fields; nothing is put in force by it. */
export function QueryTrial({ query }: { query: QueryValues }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const [serviceId, setServiceId] = useState<string | null>(null);
  const asked = complete(query);
  const about = isPerService(query.query);
  const trial = useSend((wanted: GateQuery) => ask(wanted, about && serviceId ? [serviceId] : []), { quiet: true });
  return (
    <Stack gap="xs" aria-live="polite">
      <Group align="flex-end" gap="xs">
        {about && <ServiceSelect label={t('queries.asIfAbout')} value={serviceId} onChange={setServiceId} />}
        <Button
          variant="default"
          leftSection={<IconPlayerPlay size={15} />}
          loading={trial.isPending}
          disabled={!asked || (about && !serviceId)}
          onClick={() => asked && trial.mutate(asked)}
        >
          {t('queries.try')}
        </Button>
      </Group>
      {!asked && (
        <Text size="sm" c="dimmed">
          {t('queries.notYet')}
        </Text>
      )}
      {trial.error && (
        <Alert color="red" title={problemText(toProblem(trial.error)).title}>
          {problemText(toProblem(trial.error)).text}
        </Alert>
      )}
      {trial.data?.figures.map((figure) => (
        <Figure key={figure.service} figure={figure} />
      ))}
    </Stack>
  );
}
