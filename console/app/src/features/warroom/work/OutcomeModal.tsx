import { Radio, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { RivalNotice } from '../../../shared/forms/RivalNotice';
import { useRival } from '../../../shared/forms/useRival';
import { touched } from '../api';
import { decisionsQuery, recordOutcome, type Decision, type Effect } from './api';

const effects: Effect[] = ['AS_EXPECTED', 'PARTLY', 'NONE', 'WORSE'];

interface OutcomeModalProps {
  incidentId: string;
  decision: Decision;
  onClose: () => void;
}

/** What came of a decision, beside what was expected of it. */
export function OutcomeModal({ incidentId, decision, onClose }: OutcomeModalProps) {
  const { t } = useTranslation();
  const { queryKey } = decisionsQuery(incidentId);
  const current = useQuery(decisionsQuery(incidentId)).data?.find(({ number }) => number === decision.number);
  const { rival, settle, send } = useRival(decision, current, queryKey);
  const form = useForm({
    initialValues: valuesOf(decision),
    validate: { outcome: (text) => (text.trim() ? null : t('common.required')) },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={decision.proposal}
      form={form}
      send={({ effect, outcome }) =>
        send((seen) => recordOutcome(incidentId, decision.number, seen, { effect, outcome: outcome.trim() }))
      }
      touches={touched(incidentId)}
      conflict={
        rival && (
          <RivalNotice
            form={form}
            theirs={valuesOf(rival)}
            onSettle={settle}
            said={{
              effect: [t('work.whatCameOfIt'), rival.effect && t(`work.effect.${rival.effect}`)],
              outcome: [t('warroom.whatDoYouSee'), rival.outcome],
            }}
          />
        )
      }
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

const valuesOf = ({ effect, outcome }: Decision): { effect: Effect; outcome: string } => ({
  effect: effect ?? 'AS_EXPECTED',
  outcome: outcome ?? '',
});
