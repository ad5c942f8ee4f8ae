import { MultiSelect, NumberInput, Select, SimpleGrid, Tabs, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { languages } from '../../../i18n';
import { FormModal } from '../../../shared/forms/FormModal';
import { enactTemplate, shippedSectionsQuery, templatesKey, type Template, type TemplateBody } from './api';
import { SectionsField } from './SectionsField';
import { TemplatePreview } from './TemplatePreview';

const kinds = ['INCIDENT', 'SECURITY', 'DRILL'] as const;
const severities = ['SEV1', 'SEV2', 'SEV3', 'SEV4'];
const roles = ['ADMIN', 'MANAGER', 'RESPONDER'];

export interface FormSection {
  key: string;
  required: boolean;
  heading: Record<string, string>;
  hint: Record<string, string>;
}

interface Values {
  key: string;
  name: Record<string, string>;
  kind: (typeof kinds)[number];
  severities: string[];
  sections: FormSection[];
  needed: number;
  roles: string[];
}

function begin(template: Template | undefined): Values {
  const body = template?.body;
  return {
    key: template?.key ?? '',
    name: { ...body?.name },
    kind: body?.kind ?? 'INCIDENT',
    severities: body?.severities ?? [],
    sections: (body?.sections ?? [{ key: 'summary', required: false }]).map((section) => ({
      key: section.key,
      required: section.required ?? false,
      heading: { ...section.heading },
      hint: { ...section.hint },
    })),
    needed: body?.approvals.needed ?? 1,
    roles: body?.approvals.roles ?? ['ADMIN', 'MANAGER'],
  };
}

const written = (words: Record<string, string>) =>
  Object.fromEntries(Object.entries(words).filter(([, text]) => text.trim() !== ''));

function bodyOf(values: Values): TemplateBody {
  return {
    name: written(values.name),
    kind: values.kind,
    severities: values.severities as TemplateBody['severities'],
    sections: values.sections.map((section) => ({
      ...section,
      heading: written(section.heading),
      hint: written(section.hint),
    })),
    approvals: { needed: values.needed, roles: values.roles as TemplateBody['approvals']['roles'] },
  };
}

/** A template, written anew as its next version; what is there keeps the version that it has. */
export function TemplateModal({ template, onClose }: { template: Template | undefined; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const shipped = useQuery(shippedSectionsQuery(i18n.language)).data ?? [];
  const form = useForm<Values>({ initialValues: begin(template) });
  return (
    <FormModal
      opened
      onClose={onClose}
      size="xl"
      title={t(template ? 'templates.edit' : 'templates.add')}
      form={form}
      send={(values) => enactTemplate(values.key, bodyOf(values))}
      touches={[templatesKey]}
    >
      <Tabs defaultValue="write" keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="write">{t('postmortems.write')}</Tabs.Tab>
          <Tabs.Tab value="preview">{t('postmortems.preview')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="write">
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput
              label={t('templates.key')}
              description={t('templates.keyHelp')}
              required
              disabled={template !== undefined}
              {...form.getInputProps('key')}
            />
            <Select
              label={t('templates.for')}
              allowDeselect={false}
              data={kinds.map((value) => ({ value, label: t(`templates.kind.${value}`) }))}
              {...form.getInputProps('kind')}
            />
            {Object.entries(languages).map(([tag, name]) => (
              <TextInput key={tag} label={`${t('templates.name')}, ${name}`} {...form.getInputProps(`name.${tag}`)} />
            ))}
            <MultiSelect
              label={t('templates.severities')}
              description={t('templates.severitiesHelp')}
              data={severities}
              {...form.getInputProps('severities')}
            />
            <NumberInput
              label={t('templates.needed')}
              description={t('templates.neededHelp')}
              min={0}
              max={5}
              {...form.getInputProps('needed')}
            />
            <MultiSelect
              label={t('templates.approvers')}
              required
              data={roles.map((value) => ({ value, label: t(`templates.role.${value}`) }))}
              {...form.getInputProps('roles')}
            />
          </SimpleGrid>
          <SectionsField
            sections={form.values.sections}
            shipped={shipped}
            onChange={(sections) => form.setFieldValue('sections', sections)}
          />
        </Tabs.Panel>
        <Tabs.Panel value="preview">
          <TemplatePreview sections={form.values.sections} shipped={shipped} />
        </Tabs.Panel>
      </Tabs>
    </FormModal>
  );
}
