import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../shared/ui/Panel';
import type { SeverityFacts } from '../../incidents/api';
import { SeverityFactsForm } from '../../incidents/SeverityFactsForm';
import { Verdict } from '../../incidents/Verdict';

/** What the table in force would say about facts; nothing is declared. */
export function TryPanel() {
  const { t } = useTranslation();
  const [facts, setFacts] = useState<SeverityFacts>({});
  return (
    <Panel title={t('rules.try')}>
      <Text size="sm" c="dimmed" mb="sm">
        {t('rules.tryText')}
      </Text>
      <SeverityFactsForm facts={facts} onChange={setFacts} />
      <Text component="div" mt="md">
        <Verdict facts={facts} />
      </Text>
    </Panel>
  );
}
