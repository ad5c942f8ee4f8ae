import { Stack, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../session/session';
import { Loaded } from '../../shared/ui/Loaded';
import { TabRow } from '../../shared/ui/TabRow';
import { documentQuery, type Document } from './api';
import { tabs } from './panels';
import { PostmortemHeader } from './PostmortemHeader';
import { RecurrenceBanner } from './related/RecurrenceBanner';
import { ReopenedBanner } from './ReopenedBanner';

export default function PostmortemPage() {
  const { postmortemId } = useParams({ strict: false }) as { postmortemId: string };
  const query = useQuery(documentQuery(postmortemId));
  return <Loaded query={query}>{(data) => <DocumentView document={data} />}</Loaded>;
}

function DocumentView({ document }: { document: Document }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayWrite = useRole('admin', 'manager', 'responder');
  const { tab = 'text' } = useSearch({ strict: false }) as { tab?: string };
  return (
    <>
      <PostmortemHeader document={document} mayWrite={mayWrite} />
      <ReopenedBanner document={document} mayWrite={mayWrite} />
      <RecurrenceBanner document={document} mayWrite={mayWrite} />
      <Tabs
        value={tab in tabs ? tab : 'text'}
        onChange={(value) => void navigate({ to: `/post-mortems/${document.id}`, search: { tab: value } as never })}
        keepMounted={false}
      >
        <TabRow value={tab}>
          {Object.keys(tabs).map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`postmortems.tab.${name}`)}
            </Tabs.Tab>
          ))}
        </TabRow>
        {Object.entries(tabs).map(([name, panels]) => (
          <Tabs.Panel key={name} value={name}>
            <Stack>
              {panels.map((Content, index) => (
                <Content key={index} document={document} mayWrite={mayWrite} />
              ))}
            </Stack>
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}
