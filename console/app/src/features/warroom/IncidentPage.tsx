import { Alert, Group, Stack, Tabs } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../../live/useLiveUpdates';
import { Loaded } from '../../shared/ui/Loaded';
import { incidentQuery, type IncidentDetail } from '../incidents/api';
import { ActionBar } from './ActionBar';
import { AlertsPanel } from './AlertsPanel';
import { ClocksPanel } from './ClocksPanel';
import { GatePanel } from './GatePanel';
import { HandOverBanner } from './HandOverBanner';
import { Heading } from './Heading';
import { ImpactPanel } from './ImpactPanel';
import { RolesPanel } from './RolesPanel';
import { RootCausePanel } from './RootCausePanel';
import { SeverityPanel } from './SeverityPanel';
import { TimelinePanel } from './TimelinePanel';
import { UpdatesPanel } from './UpdatesPanel';
import { WorkPanel } from './work/WorkPanel';
import classes from './WarRoom.module.css';

export default function IncidentPage() {
  const { incidentId } = useParams({ strict: false }) as { incidentId: string };
  const detail = useQuery(incidentQuery(incidentId));
  return <Loaded query={detail}>{(data) => <WarRoom detail={data} />}</Loaded>;
}

function WarRoom({ detail }: { detail: IncidentDetail }) {
  const { t } = useTranslation();
  const narrow = useMediaQuery('(max-width: 62em)', undefined, { getInitialValueInEffect: false });
  const connection = useConnection();
  const command = (
    <Stack>
      <ClocksPanel detail={detail} />
      <RolesPanel detail={detail} />
      <GatePanel detail={detail} />
      <SeverityPanel detail={detail} />
    </Stack>
  );
  const facts = (
    <>
      <RootCausePanel detail={detail} />
      <ImpactPanel detail={detail} />
      <AlertsPanel alerts={detail.alerts} />
    </>
  );
  return (
    <Stack>
      <Heading detail={detail} />
      {connection === 'lost' && (
        <Alert color="yellow" icon={<IconPlugConnectedX size={18} />} p="xs" role="status">
          {t('warroom.notLive')}
        </Alert>
      )}
      <HandOverBanner detail={detail} />
      <ActionBar detail={detail} />
      {narrow ? (
        <Tabs defaultValue="timeline" keepMounted={false}>
          <Tabs.List grow mb="sm">
            <Tabs.Tab value="timeline">{t('warroom.timeline')}</Tabs.Tab>
            <Tabs.Tab value="work">{t('work.title')}</Tabs.Tab>
            <Tabs.Tab value="command">{t('warroom.command')}</Tabs.Tab>
            <Tabs.Tab value="facts">{t('warroom.facts')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="timeline">
            <Stack>
              <TimelinePanel detail={detail} />
              <UpdatesPanel detail={detail} />
            </Stack>
          </Tabs.Panel>
          <Tabs.Panel value="work">
            <WorkPanel detail={detail} />
          </Tabs.Panel>
          <Tabs.Panel value="command">{command}</Tabs.Panel>
          <Tabs.Panel value="facts">
            <Stack>{facts}</Stack>
          </Tabs.Panel>
        </Tabs>
      ) : (
        <Group align="flex-start" wrap="nowrap">
          <Stack className={classes.story}>
            <TimelinePanel detail={detail} />
            <WorkPanel detail={detail} />
            <UpdatesPanel detail={detail} />
            {facts}
          </Stack>
          <div className={classes.command}>{command}</div>
        </Group>
      )}
    </Stack>
  );
}
