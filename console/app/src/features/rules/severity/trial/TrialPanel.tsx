import { Button, Group, Paper, Select, Stack, Text, Title } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../../../shared/forms/useSend';
import type { SeverityTable } from '../../model';
import { useConditionText } from '../useConditionText';
import { tryTable, type Candidate } from './api';
import { ExampleForm } from './ExampleForm';
import { examplesOf } from './examples';
import { ExampleTable } from './ExampleTable';
import { ReplayView } from './ReplayView';
import { useOwnExamples } from './useOwnExamples';

interface TrialPanelProps {
  candidate: Candidate;
  inForce: SeverityTable;
  /** Whether the table can be tried: not while something in it is missing. */
  ready: boolean;
}

const day = 86_400_000;

/** What a table would change before it is put in force: on examples, and on the incidents of the past. */
export function TrialPanel({ candidate, inForce, ready }: TrialPanelProps) {
  const { t } = useTranslation();
  const text = useConditionText();
  const own = useOwnExamples();
  const [days, setDays] = useState('92');
  const [writing, setWriting] = useState(false);
  const examples = [...examplesOf(inForce, ({ when }) => text(when)), ...own.examples];
  const trial = useSend(() => tryTable(candidate, examples, new Date(Date.now() - Number(days) * day).toISOString()));
  return (
    <Paper p="md" bg="var(--mu-sunken)" component="section" aria-label={t('trial.title')}>
      <Stack gap="sm">
        <Title order={3}>{t('trial.title')}</Title>
        <Text size="sm" c="dimmed">
          {t('trial.text')}
        </Text>
        <Group align="flex-end" gap="xs">
          <Select
            label={t('trial.period')}
            allowDeselect={false}
            w={190}
            data={['30', '92', '365'].map((value) => ({ value, label: t(`trial.days.${value}`) }))}
            value={days}
            onChange={(value) => setDays(value ?? '92')}
          />
          <Button leftSection={<IconFlask size={16} />} disabled={!ready} loading={trial.isPending} onClick={() => trial.mutate()}>
            {t('trial.run')}
          </Button>
          <Button variant="default" onClick={() => setWriting(true)}>
            {t('trial.addExample')}
          </Button>
        </Group>
        {writing && (
          <ExampleForm
            onAdd={(example) => {
              own.add(example);
              setWriting(false);
            }}
            onCancel={() => setWriting(false)}
          />
        )}
        <ExampleTable
          examples={examples}
          results={trial.data?.examples}
          ownFrom={examples.length - own.examples.length}
          onRemove={own.remove}
        />
        {trial.data && <ReplayView replay={trial.data.replay} since={trial.data.since} />}
      </Stack>
    </Paper>
  );
}
