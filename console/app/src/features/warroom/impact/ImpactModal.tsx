import { NumberInput, Select, SimpleGrid, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { setImpact, touched, type IncidentDetail } from '../api';
import { CustomersField } from './CustomersField';
import { figureNames, type Figure } from './figures';
import { asRequest, valuesOf } from './values';

/** Shares of a whole; the error budget can be used up more than once. */
const wholes: Figure[] = ['usersAffectedPercent', 'errorRatePercent'];

/** What is known of the damage; an empty field means unknown. */
export function ImpactModal({ detail, onClose }: { detail: IncidentDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const { id } = detail.incident;
  const form = useForm({ initialValues: valuesOf(detail.impact) });
  return (
    <FormModal
      opened
      size="lg"
      onClose={onClose}
      title={t('warroom.impact')}
      form={form}
      send={(values) => setImpact(id, asRequest(values))}
      touches={touched(id)}
    >
      <Textarea label={t('warroom.impactSummary')} data-autofocus {...form.getInputProps('summary')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} verticalSpacing="xs">
        {figureNames.map((name) => (
          <NumberInput
            key={name}
            label={t(`warroom.figure.${name}`)}
            min={0}
            max={wholes.includes(name) ? 100 : undefined}
            {...form.getInputProps(name)}
          />
        ))}
        <TextInput label={t('warroom.currency')} placeholder="EUR" maxLength={3} {...form.getInputProps('currency')} />
        <Select
          label={t('impact.dataLoss')}
          placeholder={t('common.unknown')}
          clearable
          data={[
            { value: 'yes', label: t('common.yes') },
            { value: 'no', label: t('common.no') },
          ]}
          {...form.getInputProps('dataLoss')}
        />
      </SimpleGrid>
      <TagsInput label={t('warroom.regions')} {...form.getInputProps('regions')} />
      <CustomersField form={form} />
    </FormModal>
  );
}
