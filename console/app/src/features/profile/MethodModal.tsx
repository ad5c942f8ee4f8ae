import { Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../shared/forms/FormModal';
import { useReturnFocus } from '../../shared/forms/useReturnFocus';
import { ShownOnceModal } from '../../shared/ui/ShownOnceModal';
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
  useReturnFocus();
  const [secret, setSecret] = useState<string>();
  const form = useForm({ initialValues: { kind: 'EMAIL' as MethodKind, label: '', address: '', token: '' } });
  const phone = isPhone(form.values.kind);
  const topic = form.values.kind === 'NTFY';
  if (secret) {
    return (
      <ShownOnceModal
        title={t('profile.secret')}
        notice={t('profile.secretText')}
        label={t('profile.secret')}
        secret={secret}
        kept={t('services.keyKept')}
        onClose={onClose}
      />
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
