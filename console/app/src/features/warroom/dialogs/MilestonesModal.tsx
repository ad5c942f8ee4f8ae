import { SimpleGrid, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../../session/reader';
import { FormModal } from '../../../shared/forms/FormModal';
import { fromLocalInput, toLocalInput } from '../../../shared/time/localInput';
import { correctMilestones, touched, type IncidentDetail } from '../api';
import { milestones, type Milestone } from '../milestones';

/** Ends that have not come cannot be corrected; other milestones can be added later. */
const onlyKnown = new Set<Milestone>(['resolvedAt', 'closedAt']);

/** Puts milestones right; what is not touched is not sent. */
export function MilestonesModal({ detail, onClose }: { detail: IncidentDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const { zone } = useReader();
  const { id, milestones: known } = detail.incident;
  const shown = milestones.filter((milestone) => known[milestone] || !onlyKnown.has(milestone));
  const recorded = Object.fromEntries(
    shown.map((milestone) => {
      const at = known[milestone];
      return [milestone, at ? toLocalInput(Date.parse(at), zone) : ''];
    }),
  );
  const form = useForm<Record<string, string>>({
    initialValues: { ...recorded, reason: '' },
    validate: (values) => {
      const emptied = shown.filter((milestone) => recorded[milestone] && !values[milestone]);
      const same = shown.every((milestone) => values[milestone] === recorded[milestone]);
      return {
        ...Object.fromEntries(emptied.map((milestone) => [milestone, t('warroom.milestoneStays')])),
        ...(!values.reason?.trim() && { reason: t('common.required') }),
        ...(same && { reason: t('warroom.nothingChanged') }),
      };
    },
  });
  const changed = (values: Record<string, string>) =>
    Object.fromEntries(
      shown
        .filter((milestone) => values[milestone] !== recorded[milestone])
        .map((milestone) => [milestone, fromLocalInput(values[milestone] ?? '', zone)]),
    );
  return (
    <FormModal
      opened
      size="lg"
      onClose={onClose}
      title={t('warroom.milestones')}
      form={form}
      send={({ reason = '', ...values }) => correctMilestones(id, { ...changed(values), reason: reason.trim() })}
      touches={touched(id)}
    >
      <Text size="sm" c="dimmed">
        {t('warroom.milestonesHelp', { zone })}
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        {shown.map((milestone) => (
          <TextInput
            key={milestone}
            type="datetime-local"
            label={t(`milestone.${milestone}`)}
            {...form.getInputProps(milestone)}
          />
        ))}
      </SimpleGrid>
      <Textarea
        label={t('warroom.milestonesReason')}
        required
        {...form.getInputProps('reason')}
      />
    </FormModal>
  );
}
