import { Fieldset, NumberInput, Select, SimpleGrid, Switch } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { weekDays, type PostmortemPolicy } from '../model';
import { weekDayName } from './days';
import { DaysByPriority } from './DaysByPriority';

/** How action items are followed up: who takes them until when, and when somebody looks. */
export function FollowUpFields<Values extends PostmortemPolicy>({ form }: { form: UseFormReturnType<Values> }) {
  const { t, i18n } = useTranslation();
  const number = (field: string, min: number, max: number) => (
    <NumberInput
      label={t(`followUpRules.${field}`)}
      min={min}
      max={max}
      allowDecimal={false}
      {...form.getInputProps(`followUp.${field}`)}
    />
  );
  return (
    <>
      <DaysByPriority form={form} legend={t('followUpRules.assign')} field="followUp.assignBusinessDays" max={250} />
      <Fieldset legend={t('followUpRules.title')}>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
          {number('atRiskDays', 0, 60)}
          {number('movesAtMost', 0, 50)}
          {number('shareAfterDays', 0, 365)}
          {number('reviewAfterDays', 1, 365)}
          {number('trackEveryDays', 1, 365)}
          <Select
            label={t('followUpRules.digestDay')}
            allowDeselect={false}
            data={weekDays.map((name) => ({ value: name, label: weekDayName(name, weekDays, i18n.language) }))}
            {...form.getInputProps('followUp.digestDay')}
          />
          {number('digestHour', 0, 23)}
        </SimpleGrid>
        <Switch
          mt="sm"
          label={t('followUpRules.skipHolidays')}
          {...form.getInputProps('followUp.skipHolidays', { type: 'checkbox' })}
        />
      </Fieldset>
    </>
  );
}
