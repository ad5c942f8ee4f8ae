import { Select, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { Loaded } from '../../../shared/ui/Loaded';
import type { StatusPage } from '../api';
import { externalKey, mapComponents, mappingQuery, type ComponentMapping } from './api';

/** Which of our components is which there; those of the same name are proposed. */
export function MappingModal({ page, onClose }: { page: StatusPage; onClose: () => void }) {
  const mapping = useQuery({ ...mappingQuery(page.id), staleTime: 0 });
  return <Loaded query={mapping}>{(known) => <MappingForm page={page} known={known} onClose={onClose} />}</Loaded>;
}

interface MappingFormProps {
  page: StatusPage;
  known: ComponentMapping;
  onClose: () => void;
}

function MappingForm({ page, known, onClose }: MappingFormProps) {
  const { t } = useTranslation();
  const form = useForm<Record<string, string>>({
    initialValues: Object.fromEntries(
      known.components.map(({ componentId, externalId, proposal }) => [componentId, externalId ?? proposal ?? '']),
    ),
  });
  const taken = new Set(Object.values(form.values));
  const choices = (own: string | undefined) =>
    known.theirs.map(({ id, name, group }) => ({
      value: id,
      label: group ? `${group} – ${name}` : name,
      disabled: taken.has(id) && id !== own,
    }));
  return (
    <FormModal
      opened
      onClose={onClose}
      title={t('external.mapping')}
      form={form}
      send={(values) => mapComponents(page.id, values)}
      touches={[externalKey(page.id)]}
    >
      <Text size="sm">{t(known.theirs.length ? 'external.mappingHelp' : 'external.notRead')}</Text>
      <Stack gap="xs">
        {known.components.map(({ componentId, name, externalId, proposal }) => (
          <Select
            key={componentId}
            label={name}
            description={!externalId && proposal ? t('external.proposed') : undefined}
            placeholder={t('external.noCounterpart')}
            clearable
            searchable
            data={choices(form.values[componentId])}
            value={form.values[componentId] || null}
            onChange={(value) => form.setFieldValue(componentId, value ?? '')}
          />
        ))}
      </Stack>
    </FormModal>
  );
}
