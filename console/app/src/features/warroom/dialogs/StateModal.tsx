import { Select, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { changeState, touched, type IncidentDetail, type PublicText } from '../api';
import { IncidentOutlook } from './IncidentOutlook';
import { emptyWords, PublicWords, wordsOf } from './PublicWords';

const ends = ['RESOLVED', 'CLOSED', 'CANCELLED'];

/** Moves the incident on; the words for the public are proposed and can be changed. */
export function StateModal({ detail, onClose }: { detail: IncidentDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const { incident, nextStates } = detail;
  const choices = nextStates.filter(({ state }) => !ends.includes(state));
  const reopening = incident.state === 'RESOLVED';
  const proposed = (state: string): PublicText => ({
    ...emptyWords(),
    ...choices.find((choice) => choice.state === state)?.publicText,
  });
  const first = choices[0]?.state ?? incident.state;
  const form = useForm({
    initialValues: { state: first as string, reason: '', publicText: proposed(first) },
    validate: { reason: (reason) => (reopening && !reason.trim() ? t('common.required') : null) },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={reopening ? t('warroom.reopen') : t('warroom.changeState')}
      form={form}
      send={({ state, reason, publicText }) =>
        changeState(incident.id, { state, reason: reason.trim() || undefined, publicText: wordsOf(publicText) })
      }
      touches={touched(incident.id)}
      submitLabel={t('warroom.changeAndTell')}
    >
      <Select
        label={t('warroom.newState')}
        allowDeselect={false}
        data={choices.map(({ state }) => ({ value: state, label: t(`state.incidentState.${state}`) }))}
        value={form.values.state}
        onChange={(state) => state && form.setValues({ state, publicText: proposed(state) })}
      />
      <Textarea
        label={t('warroom.reason')}
        description={reopening ? undefined : t('warroom.reasonHelp')}
        required={reopening}
        {...form.getInputProps('reason')}
      />
      <PublicWords form={form as never} label={(language) => t('warroom.publicWords', { language })} />
      <IncidentOutlook incidentId={incident.id} state={form.values.state} words={form.values.publicText} />
    </FormModal>
  );
}
