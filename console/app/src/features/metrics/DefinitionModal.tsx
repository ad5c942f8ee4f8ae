import { Group, MultiSelect, NumberInput, Select, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { DurationInput } from '../../shared/forms/DurationInput';
import { FormModal } from '../../shared/forms/FormModal';
import { ServicesSelect, TeamsSelect } from '../../shared/pick/Pickers';
import { define, metricsKey, type Metric } from './api';
import { definitionOf, isShare, valuesOf, withKind, type DefinitionValues } from './definition';
import { severities } from './question';
import { useName } from './useName';

interface DefinitionModalProps {
  metric?: Metric;
  onClose: () => void;
  onDone?: (key: string) => void;
}

const milestones = ['STARTED', 'DETECTED', 'DECLARED', 'ACKNOWLEDGED', 'IDENTIFIED', 'MITIGATED', 'RESOLVED', 'CLOSED'] as const;

/** Says what a metric counts; it is computed anew for all that ever happened. */
export function DefinitionModal({ metric, onClose, onDone }: DefinitionModalProps) {
  const { t } = useTranslation();
  const name = useName();
  const form = useForm<DefinitionValues>({ initialValues: valuesOf(metric) });
  const { kind } = form.values;
  const moments = milestones.map((value) => ({ value, label: t(`metrics.milestone.${value}`) }));
  const kinds = metric ? [metric.definition.kind] : (['DURATION', 'COUNT', 'MTBF', 'RECURRENCE', 'ON_TIME'] as const);
  return (
    <FormModal
      opened
      size="lg"
      onClose={onClose}
      title={metric ? t('metrics.editTitle', { name: name(metric.definition.name) }) : t('metrics.add')}
      form={form}
      send={(values) => define(values.key.trim(), definitionOf(values, metric))}
      touches={[metricsKey]}
      onDone={(saved) => onDone?.(saved.key)}
    >
      {!metric && (
        <TextInput label={t('metrics.key')} description={t('metrics.keyHelp')} required data-autofocus {...form.getInputProps('key')} />
      )}
      {(['en', 'ru'] as const).map((language) => (
        <TextInput key={language} label={t(`metrics.nameIn.${language}`)} required {...form.getInputProps(`name.${language}`)} />
      ))}
      {(['en', 'ru'] as const).map((language) => (
        <Textarea
          key={language}
          autosize
          label={t(`metrics.explanationIn.${language}`)}
          required
          {...form.getInputProps(`explanation.${language}`)}
        />
      ))}
      <Select
        label={t('metrics.kind')}
        allowDeselect={false}
        disabled={Boolean(metric)}
        data={kinds.map((value) => ({ value, label: t(`metrics.kinds.${value}`) }))}
        {...form.getInputProps('kind')}
        onChange={(chosen) => chosen && form.setValues(withKind(form.values, chosen as DefinitionValues['kind']))}
      />
      {kind === 'DURATION' && (
        <Group grow>
          <Select label={t('metrics.from')} allowDeselect={false} data={moments} {...form.getInputProps('from')} />
          <Select label={t('metrics.to')} allowDeselect={false} data={moments} {...form.getInputProps('to')} />
        </Group>
      )}
      <MultiSelect label={t('metrics.onlySeverities')} data={[...severities]} {...form.getInputProps('severities')} />
      <TeamsSelect label={t('drill.onlyTeams')} clearable {...form.getInputProps('teamIds')} />
      <ServicesSelect label={t('drill.onlyServices')} clearable {...form.getInputProps('serviceIds')} />
      {metric?.definition.policyTarget ? (
        <Text size="sm" c="dimmed">
          {t('metrics.policyTarget')}
        </Text>
      ) : (
        <Targets form={form} />
      )}
      <Group grow>
        <Select
          label={t('metrics.better')}
          allowDeselect={false}
          data={(['LOWER', 'HIGHER'] as const).map((value) => ({ value, label: t(`metrics.betters.${value}`) }))}
          {...form.getInputProps('better')}
        />
        <NumberInput label={t('metrics.position')} min={0} max={100_000} {...form.getInputProps('position')} />
      </Group>
    </FormModal>
  );
}

function Targets({ form }: { form: ReturnType<typeof useForm<DefinitionValues>> }) {
  const { t } = useTranslation();
  const { kind } = form.values;
  if (kind === 'DURATION') {
    return (
      <Group grow>
        {severities.map((severity) => (
          <DurationInput
            key={severity}
            label={t('metrics.targetOf', { severity })}
            value={form.values.targets[severity]}
            onChange={(seconds) => form.setFieldValue(`targets.${severity}`, seconds)}
          />
        ))}
      </Group>
    );
  }
  if (kind === 'MTBF') {
    return (
      <DurationInput
        label={t('metrics.targetAll')}
        value={form.values.target}
        onChange={(seconds) => form.setFieldValue('target', seconds)}
      />
    );
  }
  return (
    <NumberInput
      label={t('metrics.targetAll')}
      suffix={isShare(kind) ? ' %' : undefined}
      min={0}
      value={form.values.target ?? ''}
      onChange={(typed) => form.setFieldValue('target', typed === '' ? null : Number(typed))}
      error={form.errors.target}
    />
  );
}
