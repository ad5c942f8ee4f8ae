import { Checkbox, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Origin } from './declareStore';
import type { NowValues } from './now';

interface OriginAlertsProps<Values> {
  form: UseFormReturnType<Values>;
  origin: Origin;
}

/** The alerts from which an incident is declared; one of them can be left out. */
export function OriginAlerts<Values extends NowValues>({ form, origin }: OriginAlertsProps<Values>) {
  const { t } = useTranslation();
  return (
    <Checkbox.Group
      label={t('declaring.alerts')}
      description={t('declaring.alertsHelp')}
      {...form.getInputProps('alertIds')}
    >
      <Stack gap={6} mt={6}>
        {origin.alerts.map(({ id, label }) => (
          <Checkbox key={id} value={id} label={label} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
