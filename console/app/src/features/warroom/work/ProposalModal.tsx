import { Checkbox, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { touched } from '../api';
import { propose } from './api';

interface ProposalModalProps {
  incidentId: string;
  mayDecide: boolean;
  onClose: () => void;
}

export function ProposalModal({ incidentId, mayDecide, onClose }: ProposalModalProps) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { proposal: '', alternatives: '', expectedEffect: '', decided: false },
    validate: { proposal: (text) => (text.trim() ? null : t('common.required')) },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={t('work.newProposal')}
      form={form}
      send={({ proposal, alternatives, expectedEffect, decided }) =>
        propose(incidentId, {
          proposal: proposal.trim(),
          alternatives: alternatives
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean),
          expectedEffect: expectedEffect.trim() || undefined,
          decided,
        })
      }
      touches={touched(incidentId)}
      submitLabel={form.values.decided ? t('work.decideNow') : t('work.propose')}
    >
      <Textarea label={t('work.whatToDo')} required autosize data-autofocus {...form.getInputProps('proposal')} />
      <Textarea
        label={t('work.alternatives')}
        description={t('work.onePerLine')}
        autosize
        {...form.getInputProps('alternatives')}
      />
      <Textarea label={t('work.expectedEffect')} autosize {...form.getInputProps('expectedEffect')} />
      {mayDecide && (
        <Checkbox label={t('work.decideAtOnce')} {...form.getInputProps('decided', { type: 'checkbox' })} />
      )}
    </FormModal>
  );
}
