import { Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { PersonSelect } from '../../../shared/pick/Pickers';
import classes from '../brief/Brief.module.css';
import { BriefText } from '../brief/BriefText';
import { commander, offerRole, touched, type IncidentDetail, type RoleView } from '../api';

interface OfferModalProps {
  detail: IncidentDetail;
  /** The one that is handed over; command without. */
  role?: RoleView;
  onClose: () => void;
}

/** Offers a role to somebody, command to the deputy unless another is named; it passes on when they accept. */
export function OfferModal({ detail, role, onClose }: OfferModalProps) {
  const { t } = useTranslation();
  const { id } = detail.incident;
  const command = role === undefined || role.key === commander;
  const deputy = command ? detail.roles.find(({ key }) => key === 'deputy')?.holders[0] : undefined;
  const form = useForm({
    initialValues: { toPersonId: deputy?.person?.id ?? null, note: '' },
    validate: { toPersonId: (person) => (person ? null : t('common.required')) },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={command ? t('warroom.handOver') : t('handOver.of', { role: role.name })}
      form={form}
      send={({ toPersonId, note }) => offerRole(id, { role: role?.key, toPersonId: toPersonId as string, note })}
      touches={touched(id)}
      submitLabel={command ? t('warroom.offer') : t('handOver.offer')}
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
