import { Radio, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { touched } from '../api';
import { recordOutcome, type Decision, type Effect } from './api';

const effects: Effect[] = ['AS_EXPECTED', 'PARTLY', 'NONE', 'WORSE'];

interface OutcomeModalProps {
  incidentId: string;
  decision: Decision;
  onClose: () => void;
}

/** What came of a decision, beside what was expected of it. */
export function OutcomeModal({ incidentId, decision, onClose }: OutcomeModalProps) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { effect: (decision.effect ?? 'AS_EXPECTED') as Effect, outcome: decision.outcome ?? '' },
    validate: { outcome: (text) => (text.trim() ? null : t('common.required')) },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={decision.proposal}
      form={form}
      send={({ effect, outcome }) => recordOutcome(incidentId, decision.number, { effect, outcome: outcome.trim() })}
      touches={touched(incidentId)}
    >
      <Radio.Group label={t('work.whatCameOfIt')} {...form.getInputProps('effect')}>
        <Stack gap={6} mt={6}>
          {effects.map((effect) => (
            <Radio key={effect} value={effect} label={t(`work.effect.${effect}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea label={t('warroom.whatDoYouSee')} required autosize data-autofocus {...form.getInputProps('outcome')} />
    </FormModal>
  );
}
