import { Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { PersonSelect } from '../../../shared/pick/Pickers';
import { touched } from '../api';
import { assignItem, type ChecklistItem } from './api';

interface ItemAssigneeModalProps {
  incidentId: string;
  item: ChecklistItem;
  onClose: () => void;
}

/** Gives an item to a person; nobody gives it back to its role. */
export function ItemAssigneeModal({ incidentId, item, onClose }: ItemAssigneeModalProps) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { personId: null as string | null } });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={t('checklist.giveTitle')}
      form={form}
      send={({ personId }) => assignItem(incidentId, item.key, personId)}
      touches={touched(incidentId)}
      submitLabel={t('warroom.assignNow')}
    >
      <Text>{item.text}</Text>
      <PersonSelect
        label={t('warroom.person')}
        description={item.role ? t('checklist.giveBack') : undefined}
        data-autofocus
        {...form.getInputProps('personId')}
      />
    </FormModal>
  );
}
