import { Button, Group, Paper, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeverityFacts } from '../../../incidents/api';
import { SeverityFactsForm } from '../../../incidents/SeverityFactsForm';
import { severities, type Severity } from '../../model';
import type { Example } from './api';

interface ExampleFormProps {
  onAdd: (example: Example) => void;
  onCancel: () => void;
}

/** Facts, and the severity that they should have. */
export function ExampleForm({ onAdd, onCancel }: ExampleFormProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [expected, setExpected] = useState<Severity>('SEV1');
  const [facts, setFacts] = useState<SeverityFacts>({});
  return (
    <Paper p="sm">
      <Stack gap="sm">
        <Group align="flex-end" grow>
          <TextInput label={t('trial.example')} maxLength={200} value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <Select
            label={t('trial.expected')}
            allowDeselect={false}
            data={[...severities]}
            value={expected}
            onChange={(value) => setExpected(value as Severity)}
          />
        </Group>
        <SeverityFactsForm facts={facts} onChange={setFacts} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" size="xs" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
          <Button size="xs" disabled={!name.trim()} onClick={() => onAdd({ name: name.trim(), expected, facts })}>
            {t('common.add')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
