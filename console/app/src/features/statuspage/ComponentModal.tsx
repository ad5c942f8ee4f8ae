import { NumberInput, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../shared/forms/FormModal';
import { ServicesSelect } from '../../shared/pick/Pickers';
import { addComponent, changeComponent, componentsKey, type Component, type ComponentValues } from './api';

interface ComponentModalProps {
  pageId: string;
  component?: Component;
  position: number;
  onClose: () => void;
}

export function ComponentModal({ pageId, component, position, onClose }: ComponentModalProps) {
  const { t } = useTranslation();
  const form = useForm<ComponentValues>({
    initialValues: {
      name: component?.name ?? '',
      description: component?.description ?? '',
      group: component?.group ?? '',
      position: component?.position ?? position,
      onlyShowIfDegraded: component?.onlyShowIfDegraded ?? false,
      serviceIds: component?.serviceIds ?? [],
    },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={component ? component.name : t('statuspage.addComponent')}
      form={form}
      send={(values) => (component ? changeComponent(component.id, values) : addComponent(pageId, values))}
      touches={[componentsKey(pageId)]}
    >
      <TextInput label={t('statuspage.componentName')} required data-autofocus {...form.getInputProps('name')} />
      <ServicesSelect
        label={t('statuspage.services')}
        description={t('statuspage.servicesHelp')}
        {...form.getInputProps('serviceIds')}
      />
      <TextInput label={t('statuspage.group')} {...form.getInputProps('group')} />
      <TextInput label={t('common.description')} {...form.getInputProps('description')} />
      <NumberInput label={t('statuspage.position')} min={1} {...form.getInputProps('position')} />
      <Switch label={t('statuspage.onlyDegraded')} {...form.getInputProps('onlyShowIfDegraded', { type: 'checkbox' })} />
    </FormModal>
  );
}
