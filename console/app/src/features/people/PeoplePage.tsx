import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../shared/ui/PageHeader';
import { TabRow } from '../../shared/ui/TabRow';
import { CardsPanel } from '../contacts/CardsPanel';
import { TeamsPanel } from '../teams/TeamsPanel';
import { PeoplePanel } from './PeoplePanel';

export default function PeoplePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { tab } = useSearch({ strict: false }) as { tab?: string };
  return (
    <>
      <PageHeader title={t('people.title')} text={t('people.text')} />
      <Tabs
        value={tab ?? 'people'}
        onChange={(value) => void navigate({ to: '/people', search: { tab: value ?? 'people' } as never })}
        keepMounted={false}
      >
        <TabRow value={tab}>
          <Tabs.Tab value="people">{t('people.people')}</Tabs.Tab>
          <Tabs.Tab value="teams">{t('people.teams')}</Tabs.Tab>
          <Tabs.Tab value="contacts">{t('contacts.title')}</Tabs.Tab>
        </TabRow>
        <Tabs.Panel value="people">
          <PeoplePanel />
        </Tabs.Panel>
        <Tabs.Panel value="teams">
          <TeamsPanel />
        </Tabs.Panel>
        <Tabs.Panel value="contacts">
          <CardsPanel />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
