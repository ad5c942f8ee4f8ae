import { MultiSelect, Select, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../shared/forms/FormModal';
import { ServicesSelect } from '../../shared/pick/Pickers';
import {
  addComponent,
  changeComponent,
  pagesKey,
  type Component,
  type ComponentGroup,
  type ComponentValues,
  type StatusPage,
} from './api';
import { WithPreview } from './look/WithPreview';

interface ComponentModalProps {
  page: StatusPage;
  component?: Component;
  groups: ComponentGroup[];
  /** The other components of the page, which it may need. */
  others: Component[];
  onClose: () => void;
}

/** A component, with the page as it would be with it. */
export function ComponentModal({ page, component, groups, others, onClose }: ComponentModalProps) {
  const { t } = useTranslation();
  const form = useForm<ComponentValues>({
    initialValues: {
      name: component?.name ?? '',
      description: component?.description ?? '',
      groupId: component?.groupId ?? null,
      onlyShowIfDegraded: component?.onlyShowIfDegraded ?? false,
      showcase: component?.showcase ?? true,
      serviceIds: component?.serviceIds ?? [],
      dependsOn: component?.dependsOn ?? [],
    },
  });
  const named = form.values.name.trim() !== '';
  const changes = named ? { componentId: component?.id, component: form.values } : {};
  const options = (list: { id: string; name: string }[]) => list.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FormModal
      opened
      onClose={onClose}
      title={component ? component.name : t('statuspage.addComponent')}
      form={form}
      send={(values) => (component ? changeComponent(component.id, values) : addComponent(page.id, values))}
      touches={[[...pagesKey, page.id]]}
      size="76rem"
    >
      <WithPreview page={page} changes={changes}>
        <TextInput label={t('statuspage.componentName')} required data-autofocus {...form.getInputProps('name')} />
        <ServicesSelect
          label={t('statuspage.services')}
          description={t('statuspage.servicesHelp')}
          {...form.getInputProps('serviceIds')}
        />
        {groups.length > 0 && (
          <Select label={t('board.group')} clearable data={options(groups)} {...form.getInputProps('groupId')} />
        )}
        {others.length > 0 && (
          <MultiSelect
            label={t('board.dependsOn')}
            description={t('board.dependsOnHelp')}
            searchable
            data={options(others)}
            {...form.getInputProps('dependsOn')}
          />
        )}
        <TextInput label={t('common.description')} {...form.getInputProps('description')} />
        <Switch label={t('board.showcase')} {...form.getInputProps('showcase', { type: 'checkbox' })} />
        <Switch label={t('statuspage.onlyDegraded')} {...form.getInputProps('onlyShowIfDegraded', { type: 'checkbox' })} />
      </WithPreview>
    </FormModal>
  );
}
