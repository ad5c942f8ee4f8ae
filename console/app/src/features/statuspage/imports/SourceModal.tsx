import { FileInput, PasswordInput, Select, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../../shared/ui/Choice';
import { FormModal } from '../../../shared/forms/FormModal';
import type { StatusPage } from '../api';
import { languageName } from '../maintenance/WordsFields';
import { importsKey, readSource, type PageImport, type SourceValues } from './api';

interface SourceModalProps {
  page: StatusPage;
  onClose: () => void;
  onRead: (run: PageImport) => void;
}

const origins = ['MANAGE_API', 'PUBLIC_PAGE', 'UPLOAD'] as const;

/** Where the other page is. */
export function SourceModal({ page, onClose, onRead }: SourceModalProps) {
  const { t } = useTranslation();
  const form = useForm<SourceValues>({
    initialValues: {
      origin: 'MANAGE_API',
      baseUrl: '',
      externalId: '',
      apiKey: '',
      document: '',
      language: page.languages[0] ?? 'en',
    },
  });
  const { origin } = form.values;
  return (
    <FormModal
      opened
      onClose={onClose}
      title={t('imports.add')}
      form={form}
      send={(values) => readSource(page.id, values)}
      onDone={onRead}
      touches={[importsKey(page.id)]}
      submitLabel={t('imports.read')}
    >
      <Choice
        label={t('imports.from')}
        value={origin}
        onChange={(value) => form.setFieldValue('origin', value as SourceValues['origin'])}
        data={origins.map((value) => ({ value, label: t(`imports.origin.${value}`) }))}
      />
      <Text size="sm">{t(`imports.help.${origin}`)}</Text>
      {origin !== 'UPLOAD' && (
        <TextInput
          label={t(`imports.baseUrl.${origin}`)}
          placeholder={origin === 'MANAGE_API' ? 'https://api.statuspage.io/v1' : 'https://status.example.org'}
          required={origin === 'PUBLIC_PAGE'}
          type="url"
          {...form.getInputProps('baseUrl')}
        />
      )}
      {origin === 'MANAGE_API' && (
        <>
          <TextInput
            label={t('external.externalId')}
            description={t('external.externalIdHelp')}
            required
            {...form.getInputProps('externalId')}
          />
          <PasswordInput
            label={t('external.apiKey')}
            description={t('imports.keyHelp')}
            required
            autoComplete="off"
            {...form.getInputProps('apiKey')}
          />
        </>
      )}
      {origin === 'UPLOAD' && (
        <FileInput
          label={t('imports.file')}
          accept="application/json,.json"
          required
          error={form.errors.document}
          onChange={(file) => file && void textOf(file).then((text) => form.setFieldValue('document', text))}
        />
      )}
      <Select
        label={t('imports.language')}
        allowDeselect={false}
        data={page.languages.map((language) => ({ value: language, label: languageName(language) }))}
        {...form.getInputProps('language')}
      />
    </FormModal>
  );
}

function textOf(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error(file.name));
    reader.readAsText(file);
  });
}
