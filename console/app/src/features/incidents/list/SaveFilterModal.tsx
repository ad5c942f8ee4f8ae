import { Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import type { Incident } from '../../../api/clients';
import { addFilter, changeFilter, savedFiltersKey, type SavedFilter } from './savedFilters';

interface SaveFilterModalProps {
  query: Incident['SavedQuery'];
  /** The one to change; a new one when left out. */
  kept?: SavedFilter;
  onClose: () => void;
}

/** Keeps a filter under a name, for oneself or for everybody. */
export function SaveFilterModal({ query, kept, onClose }: SaveFilterModalProps) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { name: kept?.name ?? '', shared: kept?.shared ?? false },
    validate: { name: (name) => (name.trim() ? null : t('common.required')) },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={kept ? t('incidents.changeFilter') : t('incidents.saveFilter')}
      form={form}
      send={(values) => (kept ? changeFilter(kept.id, { ...values, query }) : addFilter({ ...values, query }))}
      touches={[savedFiltersKey]}
    >
      <TextInput label={t('common.name')} required maxLength={100} data-autofocus {...form.getInputProps('name')} />
      <Switch
        label={t('incidents.shareFilter')}
        description={t('incidents.shareFilterHelp')}
        {...form.getInputProps('shared', { type: 'checkbox' })}
      />
    </FormModal>
  );
}
