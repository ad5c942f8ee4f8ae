import { List } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { PersonSelect } from '../../../shared/pick/Pickers';
import { assignRole, touched, type IncidentDetail, type RoleView } from '../api';

interface AssignModalProps {
  detail: IncidentDetail;
  role: RoleView;
  onClose: () => void;
}

export function AssignModal({ detail, role, onClose }: AssignModalProps) {
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
      title={t('warroom.assign', { role: role.name })}
      form={form}
      send={({ personId }) => assignRole(id, role.key, personId as string)}
      touches={touched(id)}
      submitLabel={t('warroom.assignNow')}
    >
      <List size="sm" c="dimmed">
        {role.duties.map((duty) => (
          <List.Item key={duty}>{duty}</List.Item>
        ))}
      </List>
      <PersonSelect label={t('warroom.person')} required data-autofocus {...form.getInputProps('personId')} />
    </FormModal>
  );
}
