import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../shared/ui/PageHeader';
import { TabRow } from '../../shared/ui/TabRow';
import { AuditPanel } from './AuditPanel';
import { DeliveriesPanel } from './deliveries/DeliveriesPanel';
import { PageKeysPanel } from './pagekeys/PageKeysPanel';
import { TokensPanel } from './TokensPanel';

const tabs = { audit: AuditPanel, deliveries: DeliveriesPanel, tokens: TokensPanel, pageKeys: PageKeysPanel } as const;

export default function AdminPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { tab = 'audit' } = useSearch({ strict: false }) as { tab?: keyof typeof tabs };
  return (
    <>
      <PageHeader title={t('admin.title')} text={t('admin.text')} />
      <Tabs
        value={tab}
        onChange={(value) => void navigate({ to: '/admin', search: { tab: value } as never })}
        keepMounted={false}
      >
        <TabRow value={tab}>
          {Object.keys(tabs).map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`admin.tab.${name}`)}
            </Tabs.Tab>
          ))}
        </TabRow>
        {Object.entries(tabs).map(([name, Content]) => (
          <Tabs.Panel key={name} value={name}>
            <Content />
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}
