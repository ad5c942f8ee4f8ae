import { NumberInput, SimpleGrid, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { setImpact, touched, type IncidentDetail } from '../api';

const figures = ['usersAffected', 'usersAffectedPercent', 'failedRequests', 'supportTickets', 'revenuePerHour'] as const;

/** What is known of the damage; an empty field means unknown. */
export function ImpactModal({ detail, onClose }: { detail: IncidentDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const { id } = detail.incident;
  const known = detail.impact;
  const form = useForm({
    initialValues: {
      summary: known?.summary ?? '',
      currency: known?.currency ?? '',
      regions: known?.regions ?? [],
      ...(Object.fromEntries(figures.map((name) => [name, known?.[name] ?? ''])) as Record<
        (typeof figures)[number],
        number | string
      >),
    },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={t('warroom.impact')}
      form={form}
      send={(values) =>
        setImpact(id, {
          summary: values.summary.trim() || undefined,
          currency: values.currency.trim().toUpperCase() || undefined,
          regions: values.regions,
          ...Object.fromEntries(
            figures.filter((name) => values[name] !== '').map((name) => [name, Number(values[name])]),
          ),
        })
      }
      touches={touched(id)}
    >
      <Textarea label={t('warroom.impactSummary')} data-autofocus {...form.getInputProps('summary')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} verticalSpacing="xs">
        {figures.map((name) => (
          <NumberInput
            key={name}
            label={t(`warroom.figure.${name}`)}
            min={0}
            max={name === 'usersAffectedPercent' ? 100 : undefined}
            {...form.getInputProps(name)}
          />
        ))}
        <TextInput label={t('warroom.currency')} placeholder="EUR" maxLength={3} {...form.getInputProps('currency')} />
      </SimpleGrid>
      <TagsInput label={t('warroom.regions')} {...form.getInputProps('regions')} />
    </FormModal>
  );
}
