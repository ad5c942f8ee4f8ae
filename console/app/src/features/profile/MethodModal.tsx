import { Alert, Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../shared/forms/FormModal';
import { CopyBlock } from '../../shared/ui/CopyBlock';
import { addMethod, methodsKey } from './api';
import { isPhone, methodKinds, type MethodKind } from './kinds';

interface MethodModalProps {
  personId: string;
  /** Kinds that a provider is configured for. */
  available: MethodKind[];
  onClose: () => void;
}

export function MethodModal({ personId, available, onClose }: MethodModalProps) {
  const { t } = useTranslation();
  const [secret, setSecret] = useState<string>();
  const form = useForm({ initialValues: { kind: 'EMAIL' as MethodKind, label: '', address: '', token: '' } });
  const phone = isPhone(form.values.kind);
  const topic = form.values.kind === 'NTFY';
  if (secret) {
    return (
      <Modal opened onClose={onClose} title={t('profile.secret')} closeButtonProps={{ 'aria-label': t('common.close') }}>
        <Stack>
          <Alert>{t('profile.secretText')}</Alert>
          <CopyBlock text={secret} label={t('profile.secret')} />
          <Group justify="flex-end">
            <Button onClick={onClose}>{t('services.keyKept')}</Button>
          </Group>
        </Stack>
      </Modal>
    );
  }
  const help: Partial<Record<MethodKind, string>> = {
    SMS: t('profile.phoneHelp'),
    VOICE: t('profile.phoneHelp'),
    NTFY: t('profile.topicHelp'),
    SLACK: t('profile.slackHelp'),
  };
  return (
    <FormModal
      opened
      onClose={() => undefined}
      onCancel={onClose}
      title={t('profile.addMethod')}
      form={form}
      send={({ kind, label, address, token }) =>
        addMethod(personId, {
          kind,
          label: label || undefined,
          address: address.trim(),
          token: (kind === 'NTFY' && token.trim()) || undefined,
        })
      }
      touches={[methodsKey(personId)]}
      onDone={(method) => (method.secret ? setSecret(method.secret) : onClose())}
    >
      <Select
        label={t('profile.how')}
        allowDeselect={false}
        data={methodKinds.map((value) => ({
          value,
          label: available.includes(value)
            ? t(`profile.kind.${value}`)
            : t('profile.unavailable', { kind: t(`profile.kind.${value}`) }),
          disabled: !available.includes(value),
        }))}
        description={available.some(isPhone) ? undefined : t('profile.noProvider')}
        {...form.getInputProps('kind')}
      />
      <TextInput
        label={t(phone ? 'profile.phoneNumber' : topic ? 'profile.topic' : 'profile.address')}
        description={help[form.values.kind]}
        placeholder={phone ? '+' : topic ? 'https://ntfy.sh/' : form.values.kind === 'WEBHOOK' ? 'https://' : 'name@example.org'}
        type={phone ? 'tel' : 'text'}
        required
        {...form.getInputProps('address')}
      />
      {topic && <TextInput label={t('profile.token')} autoComplete="off" {...form.getInputProps('token')} />}
      <TextInput label={t('profile.label')} {...form.getInputProps('label')} />
    </FormModal>
  );
}
