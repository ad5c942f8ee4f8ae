import { Avatar, Button, Group, TextInput } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { IconClipboardList, IconSearch, IconUserPlus, IconUsers } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../session/session';
import { ToneBadge } from '../../shared/ui/Badges';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { LoadMore } from '../../shared/ui/LoadMore';
import { Panel } from '../../shared/ui/Panel';
import { Row, Rows } from '../../shared/ui/Rows';
import { peopleList, type Person } from './api';
import { ImportModal } from './ImportModal';
import { PersonModal } from './PersonModal';

export function PeoplePanel() {
  const { t } = useTranslation();
  const admin = useRole('admin');
  const [search, setSearch] = useState('');
  const [settled] = useDebouncedValue(search, 250);
  const people = useInfiniteQuery(peopleList(settled));
  const [edited, setEdited] = useState<Person | 'new'>();
  const [importing, { open: openImport, close: closeImport }] = useDisclosure();
  return (
    <Panel
      flush
      wraps
      title={
        <TextInput
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          leftSection={<IconSearch size={15} />}
          placeholder={t('common.search')}
          aria-label={t('common.search')}
          size="xs"
          miw={120}
        />
      }
      actions={
        admin && (
          <>
            <Button variant="default" size="xs" leftSection={<IconClipboardList size={15} />} onClick={openImport}>
              {t('people.import')}
            </Button>
            <Button size="xs" leftSection={<IconUserPlus size={15} />} onClick={() => setEdited('new')}>
              {t('people.add')}
            </Button>
          </>
        )
      }
    >
      <Loaded query={people}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={IconUsers} title={t('people.none')} text={t('people.noneText')} />
          ) : (
            <Rows label={t('people.people')}>
              {list.map((person) => (
                <Row
                  key={person.id}
                  before={<Avatar name={person.name} color="pine" size={34} radius="xl" />}
                  title={person.name}
                  meta={`${person.email} · ${person.language} · ${person.zone}`}
                  side={
                    <Group gap="xs">
                      {!person.active && <ToneBadge tone="quiet">{t('people.inactive')}</ToneBadge>}
                      {person.active && !person.linked && (
                        <ToneBadge tone="watch">{t('people.neverSignedIn')}</ToneBadge>
                      )}
                      {admin && (
                        <Button variant="subtle" size="xs" onClick={() => setEdited(person)}>
                          {t('common.edit')}
                        </Button>
                      )}
                    </Group>
                  }
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
      <LoadMore {...people} />
      {edited && (
        <PersonModal person={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />
      )}
      <ImportModal opened={importing} onClose={closeImport} />
    </Panel>
  );
}
