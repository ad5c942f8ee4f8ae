import { Button, Group, NumberInput, SimpleGrid, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ZoneSelect } from '../../../shared/pick/Pickers';
import { RotationFields } from './RotationFields';
import { SlotsField } from './SlotsField';
import type { LayerValues, ScheduleValues } from './values';
import { WindowsField } from './WindowsField';

interface LayerFieldsProps {
  form: UseFormReturnType<ScheduleValues>;
  index: number;
  layer: LayerValues;
}

/** Everything about one layer. */
export function LayerFields({ form, index, layer }: LayerFieldsProps) {
  const { t } = useTranslation();
  const path = `layers.${index}`;
  return (
    <Stack gap="md">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <TextInput label={t('common.name')} required {...form.getInputProps(`${path}.name`)} />
        <ZoneSelect label={t('people.zone')} {...form.getInputProps(`${path}.zone`)} />
      </SimpleGrid>
      <SlotsField slots={layer.slots} onChange={(slots) => form.setFieldValue(`${path}.slots`, slots)} />
      <RotationFields form={form} path={path} layer={layer} />
      <WindowsField
        windows={layer.windows}
        onChange={(windows) => form.setFieldValue(`${path}.windows`, windows)}
        path={`${path}.windows`}
        errors={form.errors}
      />
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
        <NumberInput
          label={t('editor.priority')}
          description={t('editor.priorityHelp')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          min={0}
          max={1000}
          allowDecimal={false}
          {...form.getInputProps(`${path}.priority`)}
          onChange={(value) => form.setFieldValue(`${path}.priority`, Number(value) || 0)}
        />
        <TextInput type="datetime-local" label={t('editor.effectiveFrom')} {...form.getInputProps(`${path}.effectiveFrom`)} />
        <TextInput type="datetime-local" label={t('editor.effectiveUntil')} {...form.getInputProps(`${path}.effectiveUntil`)} />
      </SimpleGrid>
      <Group justify="flex-end">
        <Button variant="subtle" color="red" size="xs" leftSection={<IconTrash size={14} />} onClick={() => form.removeListItem('layers', index)}>
          {t('editor.removeLayer')}
        </Button>
      </Group>
    </Stack>
  );
}
