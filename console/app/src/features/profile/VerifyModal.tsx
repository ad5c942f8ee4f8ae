import { Input, PinInput, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../shared/forms/FormModal';
import { methodsKey, verify, type ContactMethod } from './api';
import { addressOf } from './kinds';

interface VerifyModalProps {
  personId: string;
  method: ContactMethod;
  onClose: () => void;
}

export function VerifyModal({ personId, method, onClose }: VerifyModalProps) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { code: '' } });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={t('profile.verify')}
      form={form}
      send={({ code }) => verify(personId, method.id, code)}
      touches={[methodsKey(personId)]}
      submitLabel={t('profile.verify')}
    >
      <Stack gap="xs">
        <Text>{t(method.kind === 'VOICE' ? 'profile.calling' : 'profile.codeSent', { address: addressOf(method) })}</Text>
        <Input.Wrapper label={t('profile.code')} error={form.errors.code}>
          <PinInput length={6} type="number" oneTimeCode aria-label={t('profile.code')} {...form.getInputProps('code')} />
        </Input.Wrapper>
      </Stack>
    </FormModal>
  );
}
