import { MultiSelect, Select, Switch, Textarea, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { languages } from '../../i18n';
import { FormModal } from '../../shared/forms/FormModal';
import { ZoneSelect } from '../../shared/pick/Pickers';
import { addPage, changePage, pagesKey, type PageValues, type StatusPage } from './api';
import { WithPreview } from './look/WithPreview';
import { WeightsField } from './WeightsField';

/** The settings of a page, with what readers would see of them beside; a new one has nothing to show yet. */
export function PageModal({ page, onClose }: { page?: StatusPage; onClose: () => void }) {
  const { t } = useTranslation();
  const form = useForm<PageValues>({ initialValues: valuesOf(page) });
  return (
    <FormModal
      opened
      size={page ? '76rem' : 'md'}
      onClose={onClose}
      title={page ? t('statuspage.settings') : t('statuspage.add')}
      form={form}
      send={(values) => (page ? changePage(page.id, values) : addPage(values))}
      touches={[pagesKey]}
    >
      {page ? (
        <WithPreview page={page} changes={{ settings: form.values }}>
          <Fields form={form} />
        </WithPreview>
      ) : (
        <Fields form={form} />
      )}
    </FormModal>
  );
}

function Fields({ form }: { form: UseFormReturnType<PageValues> }) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput label={t('common.name')} required data-autofocus {...form.getInputProps('name')} />
      <TextInput label={t('statuspage.slug')} description={t('statuspage.slugHelp')} required {...form.getInputProps('slug')} />
      <MultiSelect
        label={t('statuspage.languages')}
        description={t('statuspage.languagesHelp')}
        required
        data={Object.entries(languages).map(([value, label]) => ({ value, label }))}
        {...form.getInputProps('languages')}
      />
      {form.values.languages.map((language) => (
        <Textarea
          key={language}
          minRows={1}
          lang={language}
          label={t('statuspage.description', { language: languages[language as keyof typeof languages] })}
          {...form.getInputProps(`description.${language}`)}
        />
      ))}
      <ZoneSelect label={t('people.zone')} {...form.getInputProps('zone')} />
      <TextInput label={t('statuspage.support')} {...form.getInputProps('supportContact')} />
      <Select
        label={t('statuspage.rollup')}
        allowDeselect={false}
        data={['BLEND', 'WORST'].map((value) => ({ value, label: t(`statuspage.rollups.${value}`) }))}
        {...form.getInputProps('rollup')}
      />
      <WeightsField form={form} />
      <Switch label={t('statuspage.showPromises')} {...form.getInputProps('showPromises', { type: 'checkbox' })} />
      <Switch label={t('statuspage.isDefault')} {...form.getInputProps('isDefault', { type: 'checkbox' })} />
    </>
  );
}

function valuesOf(page?: StatusPage): PageValues {
  return {
    name: page?.name ?? '',
    slug: page?.slug ?? '',
    languages: page?.languages ?? ['en', 'ru'],
    description: { ...Object.fromEntries(Object.keys(languages).map((language) => [language, ''])), ...page?.description },
    zone: page?.zone ?? 'UTC',
    isDefault: page?.isDefault ?? false,
    rollup: page?.rollup ?? 'BLEND',
    uptimeWeights: page?.uptimeWeights ?? { majorOutage: 1, partialOutage: 0.3, degradedPerformance: 0, underMaintenance: 0 },
    supportContact: page?.supportContact ?? '',
    showPromises: page?.showPromises ?? true,
  };
}
