import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { pagesKey, type ComponentGroup } from '../api';
import { addGroup, changeGroup, type GroupValues } from './api';

interface GroupModalProps {
  pageId: string;
  group?: ComponentGroup;
  onClose: () => void;
}

export function GroupModal({ pageId, group, onClose }: GroupModalProps) {
  const { t } = useTranslation();
  const form = useForm<GroupValues>({
    initialValues: { name: group?.name ?? '', description: group?.description ?? '' },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={group ? group.name : t('board.addGroup')}
      form={form}
      send={(values) => (group ? changeGroup(group.id, values) : addGroup(pageId, values))}
      touches={[[...pagesKey, pageId]]}
    >
      <TextInput label={t('board.groupName')} required data-autofocus {...form.getInputProps('name')} />
      <TextInput label={t('common.description')} {...form.getInputProps('description')} />
    </FormModal>
  );
}
