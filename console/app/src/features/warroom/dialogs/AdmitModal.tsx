import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { PersonSelect } from '../../../shared/pick/Pickers';
import { admitMember, touched, type IncidentDetail } from '../api';

/** Lets one more person see a private incident. */
export function AdmitModal({ detail, onClose }: { detail: IncidentDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const { id } = detail.incident;
  const form = useForm({
    initialValues: { personId: null as string | null },
    validate: { personId: (person) => (person ? null : t('common.required')) },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={t('members.admit')}
      form={form}
      send={({ personId }) => admitMember(id, personId as string)}
      touches={touched(id)}
      submitLabel={t('members.admitNow')}
    >
      <PersonSelect
        label={t('warroom.person')}
        description={t('members.admitHelp')}
        required
        data-autofocus
        {...form.getInputProps('personId')}
      />
    </FormModal>
  );
}
