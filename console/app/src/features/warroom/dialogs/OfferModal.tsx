import { Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { PersonSelect } from '../../../shared/pick/Pickers';
import classes from '../brief/Brief.module.css';
import { BriefText } from '../brief/BriefText';
import { offerCommand, touched, type IncidentDetail } from '../api';

/** Offers command to somebody, the deputy unless another is named; it passes on when they accept. */
export function OfferModal({ detail, onClose }: { detail: IncidentDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const { id } = detail.incident;
  const deputy = detail.roles.find(({ key }) => key === 'deputy')?.holders[0];
  const form = useForm({
    initialValues: { toPersonId: deputy?.person?.id ?? null, note: '' },
    validate: { toPersonId: (person) => (person ? null : t('common.required')) },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={t('warroom.handOver')}
      form={form}
      send={({ toPersonId, note }) => offerCommand(id, toPersonId as string, note)}
      touches={touched(id)}
      submitLabel={t('warroom.offer')}
    >
      <PersonSelect label={t('warroom.toWhom')} required {...form.getInputProps('toPersonId')} />
      <Textarea label={t('warroom.offerNote')} description={t('warroom.offerNoteHelp')} {...form.getInputProps('note')} />
      <div>
        <Text size="sm" fw={500}>
          {t('brief.goesAlong')}
        </Text>
        <div className={classes.scroll} tabIndex={0} role="group" aria-label={t('brief.goesAlong')}>
          <BriefText incidentId={id} />
        </div>
      </div>
    </FormModal>
  );
}
