import { SegmentedControl, Select, Textarea, TextInput, Input } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../../session/reader';
import { FormModal } from '../../../shared/forms/FormModal';
import { RivalNotice } from '../../../shared/forms/RivalNotice';
import { useRival } from '../../../shared/forms/useRival';
import { PersonSelect } from '../../../shared/pick/Pickers';
import { fromLocalInput, toLocalInput } from '../../../shared/time/localInput';
import { Time } from '../../../shared/time/Time';
import { touched } from '../api';
import { hypothesesQuery, planHypothesis, proposeHypothesis, type Hypothesis } from './api';

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
  const { queryKey } = hypothesesQuery(incidentId);
  const current = useQuery(hypothesesQuery(incidentId)).data?.find(({ number }) => number === hypothesis?.number);
  const { rival, settle, send } = useRival(hypothesis, current, queryKey);
  const form = useForm({
    initialValues: valuesOf(hypothesis, zone),
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
        return send((seen) =>
          hypothesis ? planHypothesis(incidentId, hypothesis.number, seen, plan) : proposeHypothesis(incidentId, plan),
        );
      }}
      touches={touched(incidentId)}
      conflict={
        rival && (
          <RivalNotice
            form={form}
            theirs={valuesOf(rival, zone)}
            onSettle={settle}
            said={{
              title: [t('work.mayBeTheCause'), rival.title],
              likelihood: [t('work.likelihood'), t(`work.likely.${rival.likelihood}`)],
              test: [t('work.test'), rival.test],
              ownerId: [t('work.owner'), rival.owner?.name],
              timeBoxUntil: [t('work.timeBox', { zone }), rival.timeBoxUntil && <Time at={rival.timeBoxUntil} as="absolute" />],
              parent: [t('work.explains'), rival.parent],
            }}
          />
        )
      }
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

function valuesOf(hypothesis: Hypothesis | undefined, zone: string) {
  return {
    title: hypothesis?.title ?? '',
    likelihood: hypothesis?.likelihood ?? 'MEDIUM',
    parent: hypothesis?.parent?.toString() ?? null,
    test: hypothesis?.test ?? '',
    ownerId: hypothesis?.owner?.id ?? null,
    timeBoxUntil: hypothesis?.timeBoxUntil ? toLocalInput(Date.parse(hypothesis.timeBoxUntil), zone) : '',
  };
}
