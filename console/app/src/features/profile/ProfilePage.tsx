import { Button, Group, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asLanguage, switchLanguage } from '../../i18n';
import { meQuery, type Me } from '../../session/me';
import { useFieldErrors } from '../../shared/forms/useFieldErrors';
import { useSend } from '../../shared/forms/useSend';
import { LanguageSelect, ZoneSelect } from '../../shared/pick/Pickers';
import { Loaded } from '../../shared/ui/Loaded';
import { PageHeader } from '../../shared/ui/PageHeader';
import { Panel } from '../../shared/ui/Panel';
import { changeMe } from './api';
import { DevicePanel } from './DevicePanel';
import { MethodsPanel } from './MethodsPanel';
import { QuietHoursPanel } from './QuietHoursPanel';
import { RulesPanel } from './RulesPanel';

export default function ProfilePage() {
  const { t } = useTranslation();
  const me = useQuery(meQuery);
  return (
    <>
      <PageHeader title={t('profile.title')} text={t('profile.text')} />
      <Loaded query={me}>
        {(data) => (
          <SimpleGrid cols={{ base: 1, lg: 2 }}>
            <AboutMe me={data} />
            <Stack>
              <MethodsPanel personId={data.id} />
              <DevicePanel personId={data.id} />
              <RulesPanel personId={data.id} />
              <QuietHoursPanel personId={data.id} />
            </Stack>
          </SimpleGrid>
        )}
      </Loaded>
    </>
  );
}

function AboutMe({ me }: { me: Me }) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { name: me.name, language: me.language, zone: me.zone } });
  const fieldErrors = useFieldErrors();
  const save = useSend(changeMe, {
    touches: [meQuery.queryKey, ['oncall', 'people']],
    said: t('common.saved'),
    onDone: (changed) => {
      const language = asLanguage(changed.language);
      if (language) void switchLanguage(language, 'chosen');
    },
  });
  return (
    <Panel title={t('profile.about')}>
      <form
        onSubmit={form.onSubmit((values) =>
          save.mutate(values, { onError: (error) => form.setErrors(fieldErrors(error)) }),
        )}
      >
        <Stack gap="sm">
          <TextInput label={t('people.name')} required {...form.getInputProps('name')} />
          <TextInput label={t('people.email')} value={me.email} disabled />
          <LanguageSelect label={t('people.language')} description={t('profile.languageHelp')} {...form.getInputProps('language')} />
          <ZoneSelect label={t('people.zone')} description={t('profile.zoneHelp')} {...form.getInputProps('zone')} />
          <Group justify="flex-end">
            <Button type="submit" loading={save.isPending}>
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
