import { MultiSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { useReturnFocus } from '../../../shared/forms/useReturnFocus';
import { ShownOnceModal } from '../../../shared/ui/ShownOnceModal';
import { statusPagesQuery } from '../../statuspage/api';
import { issuePageKey, pageKeysKey } from './api';

export function PageKeyModal({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  useReturnFocus();
  const pages = useQuery(statusPagesQuery).data ?? [];
  const [key, setKey] = useState<string>();
  const form = useForm({
    initialValues: { name: '', pageIds: [] as string[] },
    validate: {
      name: (name) => (name.trim() ? null : t('common.required')),
      pageIds: (ids) => (ids.length > 0 ? null : t('common.required')),
    },
  });
  if (key) {
    return (
      <ShownOnceModal
        title={t('pageKeys.add')}
        notice={t('pageKeys.once')}
        label={t('pageKeys.key')}
        secret={key}
        kept={t('pageKeys.kept')}
        onClose={onClose}
      />
    );
  }
  return (
    <FormModal
      opened
      onClose={() => undefined}
      onCancel={onClose}
      title={t('pageKeys.add')}
      form={form}
      send={({ name, pageIds }) => issuePageKey({ name: name.trim(), pageIds })}
      touches={[pageKeysKey]}
      onDone={(issued) => (issued.key ? setKey(issued.key) : onClose())}
      submitLabel={t('common.create')}
    >
      <TextInput label={t('admin.tokenName')} required data-autofocus {...form.getInputProps('name')} />
      <MultiSelect
        label={t('pageKeys.pages')}
        required
        data={pages.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.getInputProps('pageIds')}
      />
    </FormModal>
  );
}
