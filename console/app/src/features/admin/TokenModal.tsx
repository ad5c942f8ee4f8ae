import { MultiSelect, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../shared/forms/FormModal';
import { useReturnFocus } from '../../shared/forms/useReturnFocus';
import { PersonSelect } from '../../shared/pick/Pickers';
import { ShownOnceModal } from '../../shared/ui/ShownOnceModal';
import { issueToken, tokensKey } from './api';
import { TokenExamples } from './TokenExamples';

const day = 86_400_000;
const lifetimes = ['30', '90', '365', 'never'];

export function TokenModal({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  useReturnFocus();
  const [token, setToken] = useState<string>();
  const form = useForm({
    initialValues: { name: '', roles: ['responder'], personId: null as string | null, days: '90' },
    validate: {
      name: (name) => (name.trim() ? null : t('common.required')),
      roles: (roles) => (roles.length > 0 ? null : t('common.required')),
    },
  });
  if (token) {
    return (
      <ShownOnceModal
        title={t('admin.newToken')}
        notice={t('admin.tokenOnce')}
        label={t('admin.token')}
        secret={token}
        kept={t('admin.tokenKept')}
        onClose={onClose}
      >
        <TokenExamples token={token} />
      </ShownOnceModal>
    );
  }
  return (
    <FormModal
      opened
      onClose={() => undefined}
      onCancel={onClose}
      title={t('admin.newToken')}
      form={form}
      send={({ name, roles, personId, days }) =>
        issueToken({
          name: name.trim(),
          roles,
          personId: personId ?? undefined,
          expiresAt: days === 'never' ? undefined : new Date(Date.now() + Number(days) * day).toISOString(),
        })
      }
      touches={[tokensKey]}
      onDone={(issued) => (issued.token ? setToken(issued.token) : onClose())}
      submitLabel={t('common.create')}
    >
      <TextInput label={t('admin.tokenName')} required data-autofocus {...form.getInputProps('name')} />
      <MultiSelect
        label={t('admin.tokenRoles')}
        required
        data={(['admin', 'manager', 'responder', 'stakeholder'] as const).map((value) => ({ value, label: t(`role.${value}`) }))}
        {...form.getInputProps('roles')}
      />
      <PersonSelect label={t('admin.tokenPerson')} description={t('admin.tokenPersonHelp')} {...form.getInputProps('personId')} />
      <Select
        label={t('admin.lifetime')}
        allowDeselect={false}
        data={lifetimes.map((value) => ({
          value,
          label: value === 'never' ? t('admin.never') : t('metrics.days', { count: Number(value) }),
        }))}
        {...form.getInputProps('days')}
      />
    </FormModal>
  );
}
