import { Button, Fieldset, MultiSelect, PasswordInput, Radio, Stack, TagsInput, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { componentsQuery, type StatusPage } from '../api';
import { accessKey, accessKinds, changeAccess, type Access, type AccessKind, type AccessValues } from './api';

interface AccessModalProps {
  page: StatusPage;
  access: Access;
  onClose: () => void;
}

/** Who may see the page: everybody, who knows a password, who signs in, some networks, or each audience its part. */
export function AccessModal({ page, access, onClose }: AccessModalProps) {
  const { t } = useTranslation();
  const form = useForm<AccessValues>({
    initialValues: {
      kind: access.kind,
      password: '',
      groups: access.groups,
      networks: access.networks,
      audiences: access.audiences.map((each) => ({ ...each, password: '' })),
    },
  });
  const { kind } = form.values;
  const derived = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`networks.${index}`, 'networks']));
  return (
    <FormModal
      opened
      size="lg"
      onClose={onClose}
      title={t('look.access')}
      form={form}
      send={(values) => changeAccess(page.id, values)}
      touches={[accessKey(page.id)]}
      derived={derived}
    >
      <Radio.Group label={t('look.kind')} value={kind} onChange={(value) => form.setFieldValue('kind', value as AccessKind)}>
        <Stack gap="xs" mt="xs">
          {accessKinds.map((each) => (
            <Radio key={each} value={each} label={t(`look.kinds.${each}`)} description={t(`look.kindHelp.${each}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {kind === 'PASSWORD' && (
        <Password path="password" kept={access.hasPassword} form={form} />
      )}
      {kind === 'LOGIN' && (
        <TagsInput label={t('look.groups')} description={t('look.groupsHelp')} {...form.getInputProps('groups')} />
      )}
      {kind === 'NETWORKS' && (
        <TagsInput
          label={t('look.networks')}
          description={t('look.networksHelp')}
          placeholder="10.0.0.0/8"
          {...form.getInputProps('networks')}
        />
      )}
      {kind === 'AUDIENCES' && <Audiences page={page} form={form} />}
    </FormModal>
  );
}

type AccessForm = UseFormReturnType<AccessValues>;

function Password({ path, kept, form }: { path: string; kept: boolean; form: AccessForm }) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      label={t('look.password')}
      description={kept ? t('look.passwordKept') : t('look.passwordHelp')}
      autoComplete="new-password"
      maxLength={200}
      {...form.getInputProps(path)}
    />
  );
}

function Audiences({ page, form }: { page: StatusPage; form: AccessForm }) {
  const { t } = useTranslation();
  const components = useQuery(componentsQuery(page.id));
  const choices = components.data?.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  return (
    <Stack gap="md">
      {form.values.audiences.map((audience, index) => (
        <Fieldset key={audience.id ?? `new-${index}`} legend={audience.name || t('look.audience', { number: index + 1 })}>
          <Stack gap="xs">
            <TextInput label={t('common.name')} required {...form.getInputProps(`audiences.${index}.name`)} />
            <MultiSelect
              label={t('look.audienceSees')}
              data={choices}
              searchable
              required
              {...form.getInputProps(`audiences.${index}.componentIds`)}
            />
            <Password path={`audiences.${index}.password`} kept={audience.hasPassword} form={form} />
            <TagsInput label={t('look.audienceGroups')} {...form.getInputProps(`audiences.${index}.groups`)} />
            <Button
              size="xs"
              variant="subtle"
              color="red"
              w="fit-content"
              onClick={() => form.removeListItem('audiences', index)}
            >
              {t('look.audienceRemove')}
            </Button>
          </Stack>
        </Fieldset>
      ))}
      <Button
        size="xs"
        variant="default"
        w="fit-content"
        leftSection={<IconPlus size={15} />}
        onClick={() =>
          form.insertListItem('audiences', { name: '', password: '', hasPassword: false, groups: [], componentIds: [] })
        }
      >
        {t('look.audienceAdd')}
      </Button>
    </Stack>
  );
}
