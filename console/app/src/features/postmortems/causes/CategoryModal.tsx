import { NumberInput, Switch, Textarea, TextInput } from '@mantine/core';
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

const most = { examples: 10, length: 120 };

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const fits = (lines: string[]) => lines.length <= most.examples && lines.every((line) => line.length <= most.length);

/** Adds a category, or renames, moves and retires one, and gives it examples. */
export function CategoryModal({ catalogue, category, last, onClose }: CategoryModalProps) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: {
      key: category?.key ?? '',
      names: { en: '', ru: '', ...category?.names } as Record<string, string>,
      examples: Object.fromEntries(Object.keys(languages).map((language) => [language, (category?.examples[language] ?? []).join('\n')])),
      position: category?.position ?? last,
      retired: category?.retired ?? false,
    },
    validate: {
      key: (key, { names }) => (key || keyOf(names.en ?? '') ? null : t('common.required')),
      names: { en: (name: string) => (name.trim() ? null : t('common.required')) } as never,
      examples: Object.fromEntries(
        Object.keys(languages).map((language) => [language, (text: string) => (fits(linesOf(text)) ? null : t('causes.examplesTooMany'))]),
      ) as never,
    },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={t(category ? 'causes.edit' : 'causes.add')}
      form={form}
      send={({ key, names, examples, position, retired }) =>
        putCategory(
          { catalogue, key: key || keyOf(names.en ?? '') },
          {
            names: Object.fromEntries(Object.entries(names).filter(([, name]) => name.trim() !== '')),
            examples: Object.fromEntries(
              Object.entries(examples)
                .map(([language, text]) => [language, linesOf(text)] as const)
                .filter(([, lines]) => lines.length > 0),
            ),
            position,
            retired,
          },
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
      {catalogue === 'FISHBONE' &&
        Object.entries(languages).map(([language, name]) => (
          <Textarea
            key={language}
            label={t('causes.examples', { language: name })}
            description={t('causes.examplesHelp')}
            autosize
            minRows={2}
            maxRows={8}
            {...form.getInputProps(`examples.${language}`)}
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
