import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Decision } from './api';
import { Objections } from './Objections';

/** What a proposal is to bring, what else there is, and what speaks against it. */
export function DecisionFacts({ decision }: { decision: Decision }) {
  const { t } = useTranslation();
  return (
    <div>
      {decision.expectedEffect && (
        <Text size="sm">
          {t('work.expectedEffect')}: {decision.expectedEffect}
        </Text>
      )}
      {decision.alternatives.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('work.alternatives')}: {decision.alternatives.join('; ')}
        </Text>
      )}
      <Objections decision={decision} />
    </div>
  );
}
