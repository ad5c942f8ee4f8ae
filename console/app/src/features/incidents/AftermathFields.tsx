import { Checkbox, Select, Stack, Switch, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../session/session';
import { postmortemRules, rulesQuery } from '../rules/api';
import { statusPagesQuery } from '../statuspage/api';
import { PostWords } from '../statuspage/PostWords';
import { mayBeTold, type AfterValues } from './aftermath';

interface AftermathFieldsProps<Values> {
  form: UseFormReturnType<Values>;
  severity: string | undefined;
}

type Values = AfterValues & { drill: boolean; restricted: boolean };

/** Whether what is over gets a post-mortem, and whether the public is told of it. */
export function AftermathFields<V extends Values>({ form, severity }: AftermathFieldsProps<V>) {
  const { t } = useTranslation();
  const mandatory: string[] = useQuery(rulesQuery(postmortemRules)).data?.current.rules.mandatorySeverities ?? [];
  const mayTell = useRole('admin', 'manager') && mayBeTold(form.values);
  return (
    <>
      {severity && mandatory.includes(severity) ? (
        <Text size="sm">{t('incidents.learnsByItself', { severity })}</Text>
      ) : (
        <Switch label={t('incidents.learn')} {...form.getInputProps('learn', { type: 'checkbox' })} />
      )}
      {mayTell && (
        <Switch
          label={t('incidents.tell')}
          description={t('incidents.tellHelp')}
          {...form.getInputProps('tell', { type: 'checkbox' })}
        />
      )}
      {mayTell && form.values.tell && <Told form={form} />}
    </>
  );
}

function Told<V extends Values>({ form }: { form: UseFormReturnType<V> }) {
  const { t } = useTranslation();
  const pages = useQuery(statusPagesQuery).data ?? [];
  const page = pages.find(({ id }) => id === form.values.toldOn);
  const tellOn = (pageId: string | null) => {
    const empty = Object.fromEntries((pages.find(({ id }) => id === pageId)?.languages ?? []).map((language) => [language, '']));
    form.setValues({ toldOn: pageId, toldTitle: empty, told: empty } as Partial<V>);
  };
  return (
    <Stack gap="xs" pl="md">
      <Select
        label={t('incidents.toldOn')}
        required
        allowDeselect={false}
        data={pages.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.getInputProps('toldOn')}
        onChange={tellOn}
      />
      {page && <PostWords form={form} languages={page.languages} titlePath="toldTitle" bodyPath="told" />}
      <Checkbox label={t('statuspage.deliver')} {...form.getInputProps('deliver', { type: 'checkbox' })} />
    </Stack>
  );
}
