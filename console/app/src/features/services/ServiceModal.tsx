import { ActionIcon, Button, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../session/reader';
import { FormModal } from '../../shared/forms/FormModal';
import { PolicySelect, ServicesSelect, TeamSelect } from '../../shared/pick/Pickers';
import { setupKey } from '../setup/api';
import { addService, changeService, servicesKey, type Service, type ServiceValues } from './api';
import { urgencyValues } from './urgency';
import { UrgencyFields } from './UrgencyFields';

interface ServiceModalProps {
  service?: Service;
  onClose: () => void;
  onDone?: (service: Service) => void;
}

export function ServiceModal({ service, onClose, onDone }: ServiceModalProps) {
  const { t } = useTranslation();
  const { zone } = useReader();
  const form = useForm<ServiceValues>({
    initialValues: {
      name: service?.name ?? '',
      description: service?.description ?? '',
      tier: String(service?.tier ?? 2),
      teamId: service?.teamId ?? null,
      policyId: service?.policyId ?? null,
      links: (service?.links ?? []).map((link) => ({ text: link.text ?? '', href: link.href ?? '' })),
      dependsOn: service?.dependsOn ?? [],
      urgency: urgencyValues(service?.urgency, zone),
    },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={service ? t('services.edit', { name: service.name }) : t('services.add')}
      form={form}
      send={(values) => (service ? changeService(service, values) : addService(values))}
      derived={{ slug: 'name' }}
      touches={[servicesKey, setupKey]}
      onDone={onDone}
    >
      <TextInput label={t('common.name')} required data-autofocus {...form.getInputProps('name')} />
      <Textarea label={t('common.description')} minRows={1} {...form.getInputProps('description')} />
      <Select
        label={t('services.tier')}
        allowDeselect={false}
        data={['1', '2', '3', '4'].map((value) => ({ value, label: t(`services.tiers.${value}`) }))}
        {...form.getInputProps('tier')}
      />
      <TeamSelect label={t('policies.team')} {...form.getInputProps('teamId')} />
      <PolicySelect
        label={t('services.policy')}
        description={form.values.policyId ? undefined : t('services.noPolicyHelp')}
        {...form.getInputProps('policyId')}
      />
      <ServicesSelect
        label={t('services.dependsOn')}
        description={t('services.dependsOnHelp')}
        {...form.getInputProps('dependsOn')}
      />
      <UrgencyFields
        urgency={form.values.urgency}
        onChange={(urgency) => form.setFieldValue('urgency', urgency)}
        errors={form.errors}
      />
      <Stack gap={6}>
        <Text size="sm" fw={500}>
          {t('services.links')}
        </Text>
        {form.values.links.map((_, index) => (
          <Group key={index} gap="xs" wrap="nowrap" align="flex-start">
            <TextInput
              w={140}
              aria-label={t('services.linkText')}
              placeholder={t('services.linkText')}
              {...form.getInputProps(`links.${index}.text`)}
            />
            <TextInput
              flex={1}
              aria-label={t('services.linkHref')}
              placeholder="https://"
              {...form.getInputProps(`links.${index}.href`)}
            />
            <ActionIcon mt={4} aria-label={t('common.remove')} onClick={() => form.removeListItem('links', index)}>
              <IconTrash size={16} />
            </ActionIcon>
          </Group>
        ))}
        <Button
          variant="subtle"
          size="xs"
          w="fit-content"
          leftSection={<IconPlus size={14} />}
          onClick={() => form.insertListItem('links', { text: '', href: '' })}
        >
          {t('services.addLink')}
        </Button>
      </Stack>
    </FormModal>
  );
}
