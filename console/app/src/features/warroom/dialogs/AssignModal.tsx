import { List, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../../session/session';
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
  const mayOverride = useRole('manager', 'admin');
  const form = useForm({
    initialValues: { personId: null as string | null, override: '' },
    validate: { personId: (person) => (person ? null : t('common.required')) },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={t('warroom.assign', { role: role.name })}
      form={form}
      send={({ personId, override }) => assignRole(id, role.key, personId as string, override.trim() || undefined)}
      touches={touched(id)}
      submitLabel={t('warroom.assignNow')}
    >
      <List size="sm" c="dimmed">
        {role.duties.map((duty) => (
          <List.Item key={duty}>{duty}</List.Item>
        ))}
      </List>
      {role.skills.length > 0 && (
        <Text size="sm">
          {t('roles.skills')}: {role.skills.join(' · ')}
        </Text>
      )}
      <PersonSelect label={t('warroom.person')} required data-autofocus {...form.getInputProps('personId')} />
      {role.mayHold && mayOverride && (
        <TextInput label={t('roles.override')} description={t('roles.overrideHelp')} {...form.getInputProps('override')} />
      )}
    </FormModal>
  );
}
