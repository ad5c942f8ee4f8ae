import type { FormValidateInput } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { ScheduleValues } from './values';

/** What the form can see by itself; the services check the rest. */
export function useValidation(): FormValidateInput<ScheduleValues> {
  const { t } = useTranslation();
  const required = (value: unknown) => (value ? null : t('common.required'));
  return {
    name: (value) => required(value.trim()),
    layers: {
      name: (value) => required(value.trim()),
      start: required,
      windows: { days: (days) => required(days.length), from: required, minutes: required },
    },
  };
}
