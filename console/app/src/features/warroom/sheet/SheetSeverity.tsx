import { useTranslation } from 'react-i18next';
import type { SeverityDecision } from '../severity/DecisionStory';
import { useKnownFacts } from '../severity/useKnownFacts';
import { Facts } from './Facts';
import type { When } from './when';

/** Why the incident is as severe as it is. */
export function SheetSeverity({ decision, when }: { decision: SeverityDecision; when: When }) {
  const { t } = useTranslation();
  const known = useKnownFacts(decision.facts);
  return (
    <Facts
      title={t('incidents.severity')}
      facts={[
        [decision.severity, decision.reasons.join('; ')],
        [
          t(`warroom.basis.${decision.basis}`, { version: decision.policyVersion, rule: decision.rule ?? '' }),
          `${decision.decidedBy.name}, ${when(decision.decidedAt)}`,
        ],
        [t('severityStory.known'), known.join(' · ')],
      ]}
    />
  );
}
