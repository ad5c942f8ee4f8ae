import { NumberInput, SimpleGrid, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { addMetric, changeMetric, metricsKey, type Metric, type MetricValues } from './api';

interface MetricModalProps {
  pageId: string;
  metric?: Metric;
  onClose: () => void;
}

export function MetricModal({ pageId, metric, onClose }: MetricModalProps) {
  const { t } = useTranslation();
  const form = useForm<MetricValues>({
    initialValues: {
      name: metric?.name ?? '',
      description: metric?.description ?? '',
      suffix: metric?.suffix ?? '',
      decimals: metric?.decimals ?? 0,
      displayed: metric?.displayed ?? true,
      axisLow: metric?.axisLow ?? '',
      axisHigh: metric?.axisHigh ?? '',
    },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={metric ? metric.name : t('charts.add')}
      form={form}
      send={(values) => (metric ? changeMetric(metric.id, values) : addMetric(pageId, values))}
      touches={[metricsKey(pageId)]}
      derived={{ axisUpright: 'axisHigh' }}
    >
      <TextInput label={t('statuspage.componentName')} required data-autofocus {...form.getInputProps('name')} />
      <TextInput label={t('common.description')} {...form.getInputProps('description')} />
      <SimpleGrid cols={2} spacing="sm">
        <TextInput label={t('charts.suffix')} placeholder="ms" {...form.getInputProps('suffix')} />
        <NumberInput label={t('charts.decimals')} min={0} max={6} {...form.getInputProps('decimals')} />
        <NumberInput label={t('charts.axisLow')} placeholder={t('charts.auto')} {...form.getInputProps('axisLow')} />
        <NumberInput label={t('charts.axisHigh')} placeholder={t('charts.auto')} {...form.getInputProps('axisHigh')} />
      </SimpleGrid>
      <Switch label={t('charts.displayed')} {...form.getInputProps('displayed', { type: 'checkbox' })} />
    </FormModal>
  );
}
