import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Incident } from '../../../api/clients';
import type { IncidentDetail } from '../api';
import { AssignModal } from '../dialogs/AssignModal';
import { CloseModal } from '../dialogs/CloseModal';
import { EvidenceModal } from '../dialogs/EvidenceModal';
import { ImpactModal } from '../impact/ImpactModal';
import { ResolveModal } from '../dialogs/ResolveModal';
import { RespondersModal } from '../dialogs/RespondersModal';
import { StateModal } from '../dialogs/StateModal';
import { UpdateModal } from '../dialogs/UpdateModal';
import { decisionsQuery, endTask, hypothesesQuery, object } from '../work/api';
import { HypothesisModal } from '../work/HypothesisModal';
import { OutcomeModal } from '../work/OutcomeModal';
import { TextModal } from '../work/TextModal';
import { VerdictModal } from '../work/VerdictModal';

export type Step = Incident['StepView'];

const whole = {
  ACKNOWLEDGE: StateModal,
  POST_UPDATE: UpdateModal,
  CALL_PEOPLE: RespondersModal,
  RESOLVE: ResolveModal,
  ASSESS_IMPACT: ImpactModal,
  CLOSE: CloseModal,
} as const;

const single: Step['kind'][] = ['ASSIGN_ROLE', 'VOUCH', 'PROPOSE_HYPOTHESIS', 'DECIDE', 'OBJECT', 'RECORD_OUTCOME', 'ASK_ABOUT_TASK'];

/** Whether a step is done in a dialog; the others are done where they are shown. */
export const hasDialog = ({ kind }: Step) => kind in whole || single.includes(kind);

interface StepDialogProps {
  detail: IncidentDetail;
  step: Step;
  onClose: () => void;
}

/** Where a step is done; what it is about stays as it was when it was opened. */
export function StepDialog({ detail, step, onClose }: StepDialogProps) {
  const { t } = useTranslation();
  const { id } = detail.incident;
  const number = Number(step.subject);
  const [role] = useState(() => detail.roles.find(({ key }) => step.kind === 'ASSIGN_ROLE' && key === step.subject));
  const [check] = useState(() => detail.gate.checks.find((one) => step.kind === 'VOUCH' && one.check === step.subject));
  if (step.kind in whole) {
    const Dialog = whole[step.kind as keyof typeof whole];
    return <Dialog detail={detail} onClose={onClose} />;
  }
  if (step.kind === 'ASSIGN_ROLE') {
    return role ? <AssignModal detail={detail} role={role} onClose={onClose} /> : null;
  }
  if (step.kind === 'VOUCH') {
    return check ? <EvidenceModal incidentId={id} check={check} onClose={onClose} /> : null;
  }
  if (step.kind === 'PROPOSE_HYPOTHESIS') {
    return <NewHypothesis incidentId={id} onClose={onClose} />;
  }
  if (step.kind === 'DECIDE' || step.kind === 'RECORD_OUTCOME') {
    return <DecisionStep incidentId={id} number={number} decide={step.kind === 'DECIDE'} onClose={onClose} />;
  }
  const question =
    step.kind === 'OBJECT'
      ? {
          title: step.text,
          label: t('work.ask.object'),
          submitLabel: t('work.object'),
          field: 'text',
          required: true,
          send: (text: string) => object(id, number, text),
        }
      : {
          title: step.text,
          label: t('work.ask.end'),
          submitLabel: t('work.done'),
          field: 'result',
          send: (result: string) => endTask(id, number, { status: 'DONE', result: result || undefined }),
        };
  return <TextModal incidentId={id} question={question} onClose={onClose} />;
}

function NewHypothesis({ incidentId, onClose }: { incidentId: string; onClose: () => void }) {
  const others = useQuery(hypothesesQuery(incidentId)).data ?? [];
  return <HypothesisModal incidentId={incidentId} others={others} onClose={onClose} />;
}

interface DecisionStepProps {
  incidentId: string;
  number: number;
  /** Whether it is to be decided; what came of it is to be recorded otherwise. */
  decide: boolean;
  onClose: () => void;
}

function DecisionStep({ incidentId, number, decide, onClose }: DecisionStepProps) {
  const decision = useQuery(decisionsQuery(incidentId)).data?.find((one) => one.number === number);
  if (!decision) return null;
  const Dialog = decide ? VerdictModal : OutcomeModal;
  return <Dialog incidentId={incidentId} decision={decision} onClose={onClose} />;
}
