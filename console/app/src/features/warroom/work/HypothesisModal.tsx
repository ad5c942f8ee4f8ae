import { SegmentedControl, Select, Textarea, TextInput, Input } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../../session/reader';
import { FormModal } from '../../../shared/forms/FormModal';
import { PersonSelect } from '../../../shared/pick/Pickers';
import { fromLocalInput, toLocalInput } from '../../../shared/time/localInput';
import { touched } from '../api';
import { planHypothesis, proposeHypothesis, type Hypothesis } from './api';

interface HypothesisModalProps {
  incidentId: string;
  /** The one to plan anew; a new one without. */
  hypothesis?: Hypothesis;
  others: Hypothesis[];
  onClose: () => void;
}

export function HypothesisModal({ incidentId, hypothesis, others, onClose }: HypothesisModalProps) {
  const { t } = useTranslation();
  const { zone } = useReader();
  const form = useForm({
    initialValues: {
      title: hypothesis?.title ?? '',
      likelihood: hypothesis?.likelihood ?? 'MEDIUM',
      parent: hypothesis?.parent?.toString() ?? null,
      test: hypothesis?.test ?? '',
      ownerId: hypothesis?.owner?.id ?? null,
      timeBoxUntil: hypothesis?.timeBoxUntil ? toLocalInput(Date.parse(hypothesis.timeBoxUntil), zone) : '',
    },
    validate: { title: (title) => (title.trim() ? null : t('common.required')) },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={hypothesis ? t('work.planAnew', { number: hypothesis.number }) : t('work.newHypothesis')}
      form={form}
      send={({ title, likelihood, parent, test, ownerId, timeBoxUntil }) => {
        const plan = {
          title: title.trim(),
          likelihood,
          parent: parent ? Number(parent) : undefined,
          test: test.trim() || undefined,
          ownerId: ownerId ?? undefined,
          timeBoxUntil: timeBoxUntil ? fromLocalInput(timeBoxUntil, zone) : undefined,
        };
        return hypothesis ? planHypothesis(incidentId, hypothesis.number, plan) : proposeHypothesis(incidentId, plan);
      }}
      touches={touched(incidentId)}
    >
      <TextInput label={t('work.mayBeTheCause')} required data-autofocus {...form.getInputProps('title')} />
      <Input.Wrapper label={t('work.likelihood')}>
        <SegmentedControl
          fullWidth
          aria-label={t('work.likelihood')}
          data={(['HIGH', 'MEDIUM', 'LOW'] as const).map((value) => ({ value, label: t(`work.likely.${value}`) }))}
          {...form.getInputProps('likelihood')}
        />
      </Input.Wrapper>
      <Textarea label={t('work.test')} autosize {...form.getInputProps('test')} />
      <PersonSelect label={t('work.owner')} {...form.getInputProps('ownerId')} />
      <TextInput type="datetime-local" label={t('work.timeBox', { zone })} {...form.getInputProps('timeBoxUntil')} />
      {others.length > 0 && (
        <Select
          label={t('work.explains')}
          clearable
          data={others.map(({ number, title }) => ({ value: String(number), label: `${String(number)}. ${title}` }))}
          {...form.getInputProps('parent')}
        />
      )}
    </FormModal>
  );
}
