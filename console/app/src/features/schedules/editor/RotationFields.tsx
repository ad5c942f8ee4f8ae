import { Checkbox, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../../session/reader';
import { AmountInput } from '../../../shared/forms/AmountInput';
import { DurationInput } from '../../../shared/forms/DurationInput';
import { weekdayNames, weekdays } from '../weekdays';
import { DaysField } from './DaysField';
import { rotationTypes, type LayerValues, type ScheduleValues } from './values';

interface RotationFieldsProps {
  form: UseFormReturnType<ScheduleValues>;
  /** Of the layer. */
  path: string;
  layer: LayerValues;
}

/** How turns follow one another; what makes sense only together appears together. */
export function RotationFields({ form, path, layer }: RotationFieldsProps) {
  const { t } = useTranslation();
  const { language } = useReader();
  const names = weekdayNames(language, 'long');
  const someDays = layer.days.length > 0;
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
        <AmountInput
          label={t('editor.length')}
          min={1}
          max={9000}
          amount={layer.length}
          onAmount={(length) => form.setFieldValue(`${path}.length`, length ?? 1)}
          unit={layer.type}
          onUnit={(type) => form.setFieldValue(`${path}.type`, type)}
          units={rotationTypes.map((value) => ({ value, label: t(`editor.units.${value}`) }))}
          unitWidth={104}
        />
        <TextInput type="datetime-local" label={t('editor.start')} required {...form.getInputProps(`${path}.start`)} />
        <DurationInput
          key={layer.key}
          label={t('editor.shiftLength')}
          placeholder={t('editor.wholeTurn')}
          value={layer.shiftMinutes === null ? null : layer.shiftMinutes * 60}
          onChange={(seconds) => form.setFieldValue(`${path}.shiftMinutes`, seconds ? Math.max(1, Math.round(seconds / 60)) : null)}
        />
      </SimpleGrid>
      <DaysField
        label={t('editor.days')}
        description={t('editor.daysHelp')}
        value={layer.days}
        onChange={(days) => form.setFieldValue(`${path}.days`, days)}
      />
      {someDays && (layer.type === 'HOURLY' || layer.type === 'DAILY') && (
        <Checkbox label={t('editor.calendarTurns')} {...form.getInputProps(`${path}.calendarTurns`, { type: 'checkbox' })} />
      )}
      {someDays && layer.type === 'WEEKLY' && (
        <Select
          label={t('editor.weekStart')}
          w={220}
          allowDeselect={false}
          data={weekdays.map((value) => ({ value, label: names[value] }))}
          {...form.getInputProps(`${path}.weekStart`)}
        />
      )}
    </Stack>
  );
}
