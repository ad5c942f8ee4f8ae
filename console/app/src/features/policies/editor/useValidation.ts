import type { FormValidateInput } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { PolicyValues } from './values';

/** What the form can see by itself; the services check the rest. */
export function useValidation(): FormValidateInput<PolicyValues> {
  const { t } = useTranslation();
  const required = (value: unknown) => (value ? null : t('common.required'));
  return {
    name: (value) => required(value.trim()),
    repeatDelaySeconds: (value) => required(value !== null),
    levels: {
      delaySeconds: (value) => required(value !== null),
      targets: (value: unknown[]) => required(value.length > 0),
      condition: {
        windows: { days: (days: unknown[]) => required(days.length > 0), from: required, minutes: required },
      },
    },
  } as FormValidateInput<PolicyValues>;
}
