import { Alert as Notice, Anchor, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconGitMerge } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../session/session';
import { Time } from '../../shared/time/Time';
import { StateBadge, ToneBadge } from '../../shared/ui/Badges';
import { Loaded } from '../../shared/ui/Loaded';
import { PageHeader } from '../../shared/ui/PageHeader';
import { Panel } from '../../shared/ui/Panel';
import { HelpPanel } from '../contacts/HelpPanel';
import { About } from './About';
import { AlertActions } from './AlertActions';
import { alertQuery, pagesOfAlert, type Alert } from './api';
import { EscalationPanel } from './EscalationPanel';
import { PagesPanel } from './PagesPanel';
import { TimelinePanel } from './timeline/TimelinePanel';

export default function AlertPage() {
  const { alertId } = useParams({ strict: false }) as { alertId: string };
  const alert = useQuery(alertQuery(alertId));
  return <Loaded query={alert}>{(data) => <Detail alert={data} />}</Loaded>;
}

function Detail({ alert }: { alert: Alert }) {
  const { t } = useTranslation();
  const responds = useRole('admin', 'manager', 'responder');
  const pages = useInfiniteQuery({ ...pagesOfAlert(alert.id), enabled: responds });
  const [personId, setPersonId] = useState<string | null>(null);
  const timeline = useRef<HTMLDivElement>(null);
  const over = alert.status === 'RESOLVED';

  function showProof(id: string) {
    setPersonId(id);
    timeline.current?.scrollIntoView({ block: 'start' });
  }

  return (
    <>
      <PageHeader
        title={`#${alert.number} ${alert.summary}`}
        parent={{ to: '/alerts', label: t('alerts.title') }}
        actions={responds && <AlertActions alert={alert} />}
      />
      <Group gap="xs" mb="md" mt={-8}>
        <StateBadge kind="alertSeverity" state={alert.severity} />
        {alert.priority && <ToneBadge tone={alert.priority === 'P1' ? 'alarm' : 'quiet'}>{alert.priority}</ToneBadge>}
        <StateBadge kind="alertState" state={alert.status} />
        {alert.test && <ToneBadge tone="quiet">{t('alerts.test')}</ToneBadge>}
        <Text size="sm" c="dimmed">
          <Time at={alert.openedAt} as="both" />
        </Text>
        {alert.raiseAt && alert.status === 'TRIGGERED' && (
          <ToneBadge tone="watch">
            {t('alerts.becomesUrgent')} <Time at={alert.raiseAt} as="short" />
          </ToneBadge>
        )}
      </Group>
      <Stack>
        {alert.mergedInto && <MergedNotice into={alert.mergedInto} />}
        {!over && <EscalationPanel alert={alert} />}
        <SimpleGrid cols={{ base: 1, lg: 2 }}>
          <Panel title={t('alerts.facts')}>
            <About alert={alert} />
          </Panel>
          <Stack>
            {responds && <PagesPanel pages={pages} onProof={showProof} />}
            {responds && !over && !alert.mergedInto && <HelpPanel alertId={alert.id} />}
          </Stack>
        </SimpleGrid>
        <div ref={timeline}>
          <TimelinePanel alert={alert} pages={pages.data ?? []} personId={personId} onPerson={setPersonId} />
        </div>
      </Stack>
    </>
  );
}

function MergedNotice({ into }: { into: string }) {
  const { t } = useTranslation();
  const kept = useQuery(alertQuery(into)).data;
  return (
    <Notice color="blue" icon={<IconGitMerge size={18} />} title={t('alerts.standsFor')}>
      <Anchor component={Link} to={`/alerts/${into}`} inherit underline="always">
        {kept ? `#${kept.number} ${kept.summary}` : t('common.open')}
      </Anchor>
    </Notice>
  );
}
