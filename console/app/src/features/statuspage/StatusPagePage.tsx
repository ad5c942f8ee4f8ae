import { Anchor, Button, Group, Select, Stack, Tabs, Text } from '@mantine/core';
import { IconBroadcast, IconExternalLink, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../session/session';
import { Choice } from '../../shared/ui/Choice';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { PageHeader } from '../../shared/ui/PageHeader';
import { TabRow } from '../../shared/ui/TabRow';
import { Panel } from '../../shared/ui/Panel';
import { statusPagesQuery, type StatusPage } from './api';
import { CannedPanel } from './canned/CannedPanel';
import { ComponentsPanel } from './ComponentsPanel';
import { ExternalPanel } from './external/ExternalPanel';
import { ImportsPanel } from './imports/ImportsPanel';
import { FanOutsPanel } from './fanouts/FanOutsPanel';
import { LookPanel } from './look/LookPanel';
import { MaintenancePanel } from './maintenance/MaintenancePanel';
import { MessagesPanel } from './MessagesPanel';
import { MetricsPanel } from './metrics/MetricsPanel';
import { PageModal } from './PageModal';
import { PostsPanel } from './PostsPanel';
import { PromisesPanel } from './PromisesPanel';
import { SubscribersPanel } from './subscribers/SubscribersPanel';
import { WaitingPanel } from './publishing/WaitingPanel';

export default function StatusPagePage() {
  const { t } = useTranslation();
  const pages = useQuery(statusPagesQuery);
  const manages = useRole('admin', 'manager');
  const [adding, setAdding] = useState(false);
  const addButton = manages && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
      {t('statuspage.add')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('statuspage.title')} text={t('statuspage.text')} actions={addButton} />
      <Loaded query={pages}>
        {(list) =>
          list.length === 0 ? (
            <Panel>
              <EmptyState icon={IconBroadcast} title={t('statuspage.none')} text={t('statuspage.noneText')}>
                {addButton}
              </EmptyState>
            </Panel>
          ) : (
            <Pages pages={list} />
          )
        }
      </Loaded>
      {adding && <PageModal onClose={() => setAdding(false)} />}
    </>
  );
}

function Pages({ pages }: { pages: StatusPage[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const manages = useRole('admin', 'manager');
  const [editing, setEditing] = useState(false);
  const search = useSearch({ strict: false }) as { page?: string; tab?: string };
  const page = pages.find(({ id }) => id === search.page) ?? pages.find(({ isDefault }) => isDefault) ?? pages[0];
  if (!page) return null;
  const go = (change: Partial<typeof search>) =>
    void navigate({ to: '/status-page', search: { ...search, ...change } as never });
  const tabs = ['components', 'posts', 'maintenances', 'prepared', 'metrics', ...(manages ? ['look', 'subscribers'] : []), 'messages', 'promises', ...(manages ? ['external', 'imports'] : [])];
  return (
    <>
      <Group mb="sm" justify="space-between">
        {pages.length > 1 ? (
          <PageChoice pages={pages} chosen={page} onChoose={(id) => go({ page: id })} />
        ) : (
          <Text fw={650}>{page.name}</Text>
        )}
        <Group gap="sm">
          <Anchor href={page.url} target="_blank" rel="noreferrer" size="sm">
            <IconExternalLink size={14} aria-hidden /> {t('statuspage.look')}
          </Anchor>
          {manages && (
            <Button variant="default" size="xs" onClick={() => setEditing(true)}>
              {t('statuspage.settings')}
            </Button>
          )}
        </Group>
      </Group>
      <Tabs value={tabs.find((tab) => tab === search.tab) ?? 'components'} onChange={(tab) => go({ tab: tab ?? undefined })} keepMounted={false}>
        <TabRow value={search.tab}>
          {tabs.map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {t(`statuspage.tab.${tab}`)}
            </Tabs.Tab>
          ))}
        </TabRow>
        <Tabs.Panel value="components">
          <ComponentsPanel page={page} />
        </Tabs.Panel>
        <Tabs.Panel value="posts">
          <Stack>
            <WaitingPanel page={page} />
            <PostsPanel page={page} />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="maintenances">
          <MaintenancePanel page={page} />
        </Tabs.Panel>
        <Tabs.Panel value="prepared">
          <CannedPanel page={page} />
        </Tabs.Panel>
        <Tabs.Panel value="metrics">
          <MetricsPanel page={page} />
        </Tabs.Panel>
        <Tabs.Panel value="look">
          <LookPanel page={page} />
        </Tabs.Panel>
        <Tabs.Panel value="subscribers">
          <SubscribersPanel page={page} />
        </Tabs.Panel>
        <Tabs.Panel value="messages">
          <Stack>
            <FanOutsPanel page={page} />
            <MessagesPanel />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="promises">
          <PromisesPanel />
        </Tabs.Panel>
        <Tabs.Panel value="external">
          <ExternalPanel page={page} />
        </Tabs.Panel>
        <Tabs.Panel value="imports">
          <ImportsPanel key={page.id} page={page} />
        </Tabs.Panel>
      </Tabs>
      {editing && <PageModal page={page} onClose={() => setEditing(false)} />}
    </>
  );
}

/** So many names still stand side by side. */
const sideBySide = 4;

interface PageChoiceProps {
  pages: StatusPage[];
  chosen: StatusPage;
  onChoose: (id: string) => void;
}

function PageChoice({ pages, chosen, onChoose }: PageChoiceProps) {
  const { t } = useTranslation();
  const data = pages.map(({ id, name }) => ({ value: id, label: name }));
  const label = t('statuspage.choose');
  if (pages.length <= sideBySide) return <Choice label={label} value={chosen.id} onChange={onChoose} data={data} />;
  return (
    <Select
      aria-label={label}
      searchable
      allowDeselect={false}
      value={chosen.id}
      onChange={(id) => id && onChoose(id)}
      data={data}
    />
  );
}
