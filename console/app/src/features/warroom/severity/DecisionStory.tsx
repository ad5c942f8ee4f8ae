import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Incident } from '../../../api/clients';
import { Time } from '../../../shared/time/Time';
import { useKnownFacts } from './useKnownFacts';

export type SeverityDecision = Incident['DecisionView'];

/** Why a severity was decided: the reasons, what was known, the rule with its version, who and when. */
export function DecisionStory({ decision }: { decision: SeverityDecision }) {
  const { t } = useTranslation();
  const known = useKnownFacts(decision.facts);
  return (
    <>
      <List size="sm" mt={6}>
        {decision.reasons.map((reason) => (
          <List.Item key={reason}>{reason}</List.Item>
        ))}
      </List>
      {known.length > 0 && (
        <Text size="sm" c="dimmed" mt={6}>
          {t('severityStory.known')}: {known.join(' · ')}
        </Text>
      )}
      <Text size="xs" c="dimmed" mt={6}>
        {t(`warroom.basis.${decision.basis}`, { version: decision.policyVersion, rule: decision.rule ?? '' })} ·{' '}
        {decision.decidedBy?.name}, <Time at={decision.decidedAt} />
      </Text>
    </>
  );
}
