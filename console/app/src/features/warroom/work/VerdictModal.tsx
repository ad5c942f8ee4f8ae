import { SegmentedControl, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { touched } from '../api';
import { decide, type Decision } from './api';
import { DecisionFacts } from './DecisionFacts';

interface VerdictModalProps {
  incidentId: string;
  decision: Decision;
  onClose: () => void;
}

/** Decides about a proposal in sight of what else there is and what speaks against it. */
export function VerdictModal({ incidentId, decision, onClose }: VerdictModalProps) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { verdict: 'approve', reason: '' } });
  const approved = form.values.verdict === 'approve';
  return (
    <FormModal
      opened
      onClose={onClose}
      title={decision.proposal}
      form={form}
      send={({ reason }) => decide(incidentId, decision.number, { approved, reason: reason.trim() || undefined })}
      touches={touched(incidentId)}
      submitLabel={t(approved ? 'work.approve' : 'work.reject')}
    >
      <DecisionFacts decision={decision} />
      <SegmentedControl
        aria-label={t('work.verdict')}
        data={['approve', 'reject'].map((value) => ({ value, label: t(`work.${value}`) }))}
        {...form.getInputProps('verdict')}
      />
      <Textarea label={t(approved ? 'work.ask.approve' : 'work.ask.reject')} autosize data-autofocus {...form.getInputProps('reason')} />
    </FormModal>
  );
}
