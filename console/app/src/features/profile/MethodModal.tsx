import { Alert, Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../shared/forms/FormModal';
import { CopyBlock } from '../../shared/ui/CopyBlock';
import { addMethod, methodsKey } from './api';

export function MethodModal({ personId, onClose }: { personId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const [secret, setSecret] = useState<string>();
  const form = useForm({ initialValues: { kind: 'EMAIL', label: '', address: '' } });
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
  return (
    <FormModal
      opened
      onClose={() => undefined}
      onCancel={onClose}
      title={t('profile.addMethod')}
      form={form}
      send={({ kind, label, address }) => addMethod(personId, { kind, label: label || undefined, address: address.trim() })}
      touches={[methodsKey(personId)]}
      onDone={(method) => (method.secret ? setSecret(method.secret) : onClose())}
    >
      <Select
        label={t('profile.how')}
        allowDeselect={false}
        data={['EMAIL', 'WEBHOOK'].map((value) => ({ value, label: t(`profile.kind.${value}`) }))}
        {...form.getInputProps('kind')}
      />
      <TextInput
        label={t('profile.address')}
        placeholder={form.values.kind === 'EMAIL' ? 'name@example.org' : 'https://'}
        required
        {...form.getInputProps('address')}
      />
      <TextInput label={t('profile.label')} {...form.getInputProps('label')} />
    </FormModal>
  );
}
