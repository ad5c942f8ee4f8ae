import { ActionIcon, Button, Fieldset, Group, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImpactValues } from './values';

/** Customers who feel it, each with the tier that decides how fast somebody calls them. */
export function CustomersField({ form }: { form: UseFormReturnType<ImpactValues> }) {
  const { t } = useTranslation();
  return (
    <Fieldset legend={t('impact.customers')} variant="unstyled">
      {form.values.customers.map((customer, index) => (
        <Group key={index} gap="xs" mb={6} wrap="nowrap" align="flex-end">
          <TextInput flex={2} aria-label={t('impact.customer')} placeholder={t('impact.customer')} {...form.getInputProps(`customers.${index}.name`)} />
          <TextInput flex={1} aria-label={t('impact.tier')} placeholder={t('impact.tier')} {...form.getInputProps(`customers.${index}.tier`)} />
          <ActionIcon
            size="lg"
            aria-label={`${t('common.remove')}: ${customer.name}`}
            onClick={() => form.removeListItem('customers', index)}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
      ))}
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPlus size={14} />}
        onClick={() => form.insertListItem('customers', { name: '', tier: '' })}
      >
        {t('impact.addCustomer')}
      </Button>
    </Fieldset>
  );
}
