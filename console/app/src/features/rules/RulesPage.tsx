import { Stack, Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../shared/ui/PageHeader';
import { TabRow } from '../../shared/ui/TabRow';
import { AlertRulesModal } from './alerts/AlertRulesModal';
import { AlertRulesView } from './alerts/AlertRulesView';
import { alertRules, checklistRules, commsRules, postmortemRules, queryRules, roleRules, roomRules, severityRules, timingRules } from './api';
import { ChecklistRulesModal } from './checklists/ChecklistRulesModal';
import { ChecklistRulesView } from './checklists/ChecklistRulesView';
import { CommsRulesModal } from './communication/CommsRulesModal';
import { CommsRulesView } from './communication/CommsRulesView';
import { PostmortemRulesModal } from './postmortems/PostmortemRulesModal';
import { PostmortemRulesView } from './postmortems/PostmortemRulesView';
import { QueryRulesModal } from './queries/QueryRulesModal';
import { QueryRulesView } from './queries/QueryRulesView';
import { RoleRulesModal } from './roles/RoleRulesModal';
import { RoleRulesView } from './roles/RoleRulesView';
import { ConnectionPanel } from './rooms/ConnectionPanel';
import { RoomRulesModal } from './rooms/RoomRulesModal';
import { RoomRulesView } from './rooms/RoomRulesView';
import { RulesPanel } from './RulesPanel';
import { SeverityTableModal } from './severity/SeverityTableModal';
import { SeverityTableView } from './severity/SeverityTableView';
import { TrialPanel } from './severity/trial/TrialPanel';
import { TryPanel } from './severity/TryPanel';
import { TimingModal } from './timing/TimingModal';
import { TimingView } from './timing/TimingView';
import { WordsPanel } from './words/WordsPanel';

const tabs: Record<string, () => ReactNode> = {
  severity: () => (
    <Stack>
      <RulesPanel
        book={severityRules}
        view={(table) => <SeverityTableView table={table} />}
        editor={(props) => <SeverityTableModal {...props} />}
        trial={(preset, inForce) => <TrialPanel key={preset} candidate={{ preset }} inForce={inForce} ready />}
      />
      <TryPanel />
    </Stack>
  ),
  alerts: () => (
    <RulesPanel
      book={alertRules}
      view={(mapping) => <AlertRulesView mapping={mapping} />}
      editor={(props) => <AlertRulesModal {...props} />}
    />
  ),
  timing: () => (
    <RulesPanel book={timingRules} view={(timing) => <TimingView timing={timing} />} editor={(props) => <TimingModal {...props} />} />
  ),
  queries: () => (
    <RulesPanel book={queryRules} view={(rules) => <QueryRulesView rules={rules} />} editor={(props) => <QueryRulesModal {...props} />} />
  ),
  roles: () => (
    <RulesPanel
      book={roleRules}
      view={(catalogue) => <RoleRulesView catalogue={catalogue} />}
      editor={(props) => <RoleRulesModal {...props} />}
    />
  ),
  checklists: () => (
    <RulesPanel
      book={checklistRules}
      view={(policy) => <ChecklistRulesView policy={policy} />}
      editor={(props) => <ChecklistRulesModal {...props} />}
    />
  ),
  communication: () => (
    <RulesPanel
      book={commsRules}
      view={(policy) => <CommsRulesView policy={policy} />}
      editor={(props) => <CommsRulesModal {...props} />}
    />
  ),
  postmortems: () => (
    <RulesPanel
      book={postmortemRules}
      view={(policy) => <PostmortemRulesView policy={policy} />}
      editor={(props) => <PostmortemRulesModal {...props} />}
    />
  ),
  rooms: () => (
    <Stack>
      <RulesPanel
        book={roomRules}
        view={(policy) => <RoomRulesView policy={policy} />}
        editor={(props) => <RoomRulesModal {...props} />}
      />
      <ConnectionPanel />
    </Stack>
  ),
  words: () => <WordsPanel />,
};

/** What Muster decides by itself, and the words it uses: to be read by all who respond, changed by few. */
export default function RulesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { tab = 'severity' } = useSearch({ strict: false }) as { tab?: string };
  return (
    <>
      <PageHeader title={t('rules.title')} text={t('rules.intro')} />
      <Tabs
        value={tab in tabs ? tab : 'severity'}
        onChange={(value) => void navigate({ to: '/rules', search: { tab: value } as never })}
        keepMounted={false}
      >
        <TabRow value={tab}>
          {Object.keys(tabs).map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`rules.tab.${name}`)}
            </Tabs.Tab>
          ))}
        </TabRow>
        {Object.entries(tabs).map(([name, content]) => (
          <Tabs.Panel key={name} value={name}>
            {content()}
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}
