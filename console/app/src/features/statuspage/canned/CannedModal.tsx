import { Autocomplete, Checkbox, MultiSelect, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { componentsQuery, type StatusPage } from '../api';
import { emptyWords } from '../maintenance/plan';
import { WordsFields } from '../maintenance/WordsFields';
import { addCanned, cannedKey, cannedQuery, cannedStatuses, changeCanned, type CannedUpdate, type CannedValues } from './api';

interface CannedModalProps {
  page: StatusPage;
  canned?: CannedUpdate;
  onClose: () => void;
}

/** Words for the next time, in every language of the page. */
export function CannedModal({ page, canned, onClose }: CannedModalProps) {
  const { t } = useTranslation();
  const components = useQuery(componentsQuery(page.id)).data ?? [];
  const others = useQuery(cannedQuery(page.id)).data ?? [];
  const categories = [...new Set(others.flatMap(({ category }) => category ?? []))].sort();
  const [first = 'en'] = page.languages;
  const required = (text: string) => (text.trim() ? null : t('common.required'));
  const form = useForm<CannedValues>({
    initialValues: {
      name: canned?.name ?? '',
      category: canned?.category ?? '',
      title: { ...emptyWords(page.languages), ...canned?.title },
      body: { ...emptyWords(page.languages), ...canned?.body },
      status: canned?.status ?? null,
      deliver: canned?.deliver ?? true,
      componentIds: canned?.componentIds ?? [],
    },
    validate: { name: required, title: { [first]: required }, body: { [first]: required } },
  });
  return (
    <FormModal
      opened
      size="xl"
      onClose={onClose}
      title={t(canned ? 'canned.edit' : 'canned.add')}
      form={form}
      send={(values) => (canned ? changeCanned(page.id, canned.id, values) : addCanned(page.id, values))}
      touches={[cannedKey(page.id)]}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          label={t('common.name')}
          description={t('canned.nameHelp')}
          maxLength={120}
          required
          data-autofocus
          {...form.getInputProps('name')}
        />
        <Autocomplete
          label={t('canned.category')}
          description={t('canned.categoryHelp')}
          maxLength={120}
          data={categories}
          {...form.getInputProps('category')}
        />
      </SimpleGrid>
      <WordsFields form={form} languages={page.languages} titleLabel="statuspage.postTitle" bodyLabel="statuspage.postBody" required />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Select
          label={t('common.status')}
          placeholder={t('statuspage.unchanged')}
          clearable
          data={cannedStatuses.map((value) => ({ value, label: t(`state.postStatus.${value}`) }))}
          {...form.getInputProps('status')}
        />
        <MultiSelect
          label={t('canned.components')}
          searchable
          data={components.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps('componentIds')}
        />
      </SimpleGrid>
      <Checkbox label={t('statuspage.deliver')} {...form.getInputProps('deliver', { type: 'checkbox' })} />
    </FormModal>
  );
}
