import { Fieldset, Select, SimpleGrid, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { touched } from '../api';
import { alertSeverities, severities, tiers, type AlertMapping, type AlertSeverity, type Severity } from '../model';
import { NameField } from '../NameField';
import type { EditorProps } from '../RulesPanel';

interface MappingValues {
  name: string;
  attachFrom: AlertSeverity;
  /** By alert severity and tier, such as `CRITICAL` and `tier1`; null for no incident. */
  declares: Record<AlertSeverity, Record<string, Severity | null>>;
}

export function AlertRulesModal({ book, current, onClose }: EditorProps<AlertMapping>) {
  const { t } = useTranslation();
  const form = useForm<MappingValues>({
    initialValues: valuesOf(current.rules),
    validate: {
      attachFrom: (from, { declares }) => (declaringBelow(from, declares) ? t('rules.attachTooHigh') : null),
    },
  });
  return (
    <FormModal
      opened
      size="lg"
      onClose={onClose}
      title={t('rules.edit.alerts')}
      form={form}
      send={(values) => book.publish(asMapping(values), current.version, values.name.trim() || undefined)}
      touches={touched(book.kind)}
      submitLabel={t('rules.putInForce')}
    >
      <NameField {...form.getInputProps('name')} />
      {alertSeverities.map((alert) => (
        <Fieldset key={alert} legend={t(`state.alertSeverity.${alert}`)}>
          <SimpleGrid cols={{ base: 2, xs: 4 }} spacing="xs">
            {tiers.map((tier) => (
              <Select
                key={tier}
                label={t('services.tierShort', { tier })}
                placeholder={t('rules.noIncident')}
                clearable
                data={[...severities]}
                {...form.getInputProps(`declares.${alert}.tier${tier}`)}
              />
            ))}
          </SimpleGrid>
        </Fieldset>
      ))}
      <Select
        label={t('rules.attachFromLabel')}
        description={t('rules.attachHelp')}
        allowDeselect={false}
        data={alertSeverities.map((value) => ({ value, label: t(`state.alertSeverity.${value}`) }))}
        {...form.getInputProps('attachFrom')}
      />
      <Text size="xs" c="dimmed">
        {t('rules.newAlertsOnly')}
      </Text>
    </FormModal>
  );
}

function valuesOf({ attachFrom, rows }: AlertMapping): MappingValues {
  const of = (alert: AlertSeverity) =>
    Object.fromEntries(
      tiers.map((tier) => [`tier${tier}`, rows.find((row) => row.alert === alert && row.tier === tier)?.severity ?? null]),
    );
  return {
    name: '',
    attachFrom,
    declares: { CRITICAL: of('CRITICAL'), ERROR: of('ERROR'), WARNING: of('WARNING'), INFO: of('INFO') },
  };
}

function asMapping({ attachFrom, declares }: MappingValues): AlertMapping {
  const rows = alertSeverities.flatMap((alert) =>
    tiers.flatMap((tier) => {
      const severity = declares[alert][`tier${tier}`];
      return severity ? [{ alert, tier, severity }] : [];
    }),
  );
  return { attachFrom, rows };
}

/** Whether an alert too mild to join an incident would declare one. */
function declaringBelow(from: AlertSeverity, declares: MappingValues['declares']): boolean {
  return alertSeverities
    .slice(alertSeverities.indexOf(from) + 1)
    .some((alert) => Object.values(declares[alert]).some((severity) => severity !== null));
}
