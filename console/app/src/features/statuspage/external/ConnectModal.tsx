import { PasswordInput, Select, Switch, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import type { StatusPage } from '../api';
import { languageName } from '../maintenance/WordsFields';
import { connect, externalKey, type ConnectionValues, type ExternalPage } from './api';

interface ConnectModalProps {
  page: StatusPage;
  external?: ExternalPage;
  onClose: () => void;
}

const VENDOR = 'https://api.statuspage.io/v1';

export function ConnectModal({ page, external, onClose }: ConnectModalProps) {
  const { t } = useTranslation();
  const form = useForm<ConnectionValues>({
    initialValues: {
      baseUrl: external?.baseUrl ?? VENDOR,
      externalId: external?.externalId ?? '',
      apiKey: '',
      language: external?.language ?? page.languages[0] ?? 'en',
      enabled: external?.enabled ?? false,
    },
  });
  const elsewhere =
    external && (form.values.baseUrl !== external.baseUrl || form.values.externalId !== external.externalId);
  return (
    <FormModal
      opened
      onClose={onClose}
      title={t(external ? 'external.change' : 'external.connect')}
      form={form}
      send={(values) => connect(page.id, values, Boolean(external))}
      touches={[externalKey(page.id)]}
    >
      <TextInput label={t('external.baseUrl')} type="url" {...form.getInputProps('baseUrl')} />
      <TextInput
        label={t('external.externalId')}
        description={t('external.externalIdHelp')}
        required
        data-autofocus
        {...form.getInputProps('externalId')}
      />
      <PasswordInput
        label={t('external.apiKey')}
        description={t('external.apiKeyHelp')}
        placeholder={external ? `…${external.keyEnd}` : undefined}
        required={!external}
        autoComplete="off"
        {...form.getInputProps('apiKey')}
      />
      <Select
        label={t('external.language')}
        allowDeselect={false}
        data={page.languages.map((language) => ({ value: language, label: languageName(language) }))}
        {...form.getInputProps('language')}
      />
      <Switch
        label={t('external.enabled')}
        description={t('external.enabledHelp')}
        {...form.getInputProps('enabled', { type: 'checkbox' })}
      />
      {elsewhere && <Text size="sm">{t('external.elsewhere')}</Text>}
    </FormModal>
  );
}
