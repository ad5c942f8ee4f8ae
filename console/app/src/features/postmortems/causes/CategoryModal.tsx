import { NumberInput, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { languages } from '../../../i18n';
import { FormModal } from '../../../shared/forms/FormModal';
import { categoriesKey, keyOf, putCategory, type Catalogue, type Category } from './api';

interface CategoryModalProps {
  catalogue: Catalogue;
  /** Undefined for a new one. */
  category?: Category;
  /** Where a new one is offered. */
  last: number;
  onClose: () => void;
}

/** Adds a category, or renames, moves and retires one. */
export function CategoryModal({ catalogue, category, last, onClose }: CategoryModalProps) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: {
      key: category?.key ?? '',
      names: { en: '', ru: '', ...category?.names } as Record<string, string>,
      position: category?.position ?? last,
      retired: category?.retired ?? false,
    },
    validate: {
      key: (key, { names }) => (key || keyOf(names.en ?? '') ? null : t('common.required')),
      names: { en: (name: string) => (name.trim() ? null : t('common.required')) } as never,
    },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={t(category ? 'causes.edit' : 'causes.add')}
      form={form}
      send={({ key, names, position, retired }) =>
        putCategory(
          { catalogue, key: key || keyOf(names.en ?? '') },
          { names: Object.fromEntries(Object.entries(names).filter(([, name]) => name.trim() !== '')), position, retired },
        )
      }
      touches={[categoriesKey]}
    >
      {Object.entries(languages).map(([language, name]) => (
        <TextInput
          key={language}
          label={t('causes.name', { language: name })}
          required={language === 'en'}
          maxLength={80}
          data-autofocus={language === 'en' || undefined}
          {...form.getInputProps(`names.${language}`)}
        />
      ))}
      {!category && (
        <TextInput
          label={t('causes.key')}
          description={t('causes.keyHelp')}
          placeholder={keyOf(form.values.names.en ?? '')}
          maxLength={40}
          {...form.getInputProps('key')}
        />
      )}
      <NumberInput
        label={t('causes.position')}
        description={t('causes.positionHelp')}
        min={0}
        max={100_000}
        allowDecimal={false}
        {...form.getInputProps('position')}
      />
      {category && (
        <Switch
          label={t('causes.retired')}
          description={t('causes.retiredHelp')}
          {...form.getInputProps('retired', { type: 'checkbox' })}
        />
      )}
    </FormModal>
  );
}
