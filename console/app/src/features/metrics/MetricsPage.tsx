import { Anchor, Group, SegmentedControl, SimpleGrid, Stack, Table, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ok, postmortem, type Postmortem } from '../../api/clients';
import { listQuery } from '../../api/pages';
import { useRole } from '../../session/session';
import { TeamSelect } from '../../shared/pick/Pickers';
import { Time, useDuration } from '../../shared/time/Time';
import { SeverityBadge, ToneBadge } from '../../shared/ui/Badges';
import { Loaded } from '../../shared/ui/Loaded';
import { LoadMore } from '../../shared/ui/LoadMore';
import { PageHeader } from '../../shared/ui/PageHeader';
import { Panel } from '../../shared/ui/Panel';

type Average = Postmortem['AverageView'];
type Figures = Postmortem['IncidentFiguresView'];

const day = 86_400_000;

/** Response times of a period, on average and for each incident. */
export default function MetricsPage() {
  const { t } = useTranslation();
  const [days, setDays] = useState('90');
  const [teamId, setTeamId] = useState<string | null>(null);
  const staff = useRole('admin', 'manager', 'responder');
  return (
    <>
      <PageHeader title={t('metrics.title')} text={t('metrics.text')} />
      <Group mb="sm">
        <SegmentedControl
          aria-label={t('metrics.period')}
          value={days}
          onChange={setDays}
          data={['7', '30', '90', '365'].map((value) => ({ value, label: t('metrics.days', { count: Number(value) }) }))}
        />
        {staff && (
          <TeamSelect placeholder={t('actions.anyTeam')} aria-label={t('policies.team')} value={teamId} onChange={setTeamId} />
        )}
      </Group>
      <Stack>
        <Averages days={Number(days)} teamId={teamId ?? undefined} />
        <PerIncident days={Number(days)} teamId={teamId ?? undefined} />
      </Stack>
    </>
  );
}

interface Period {
  days: number;
  teamId?: string;
}

function since(days: number): string {
  return new Date(Math.floor(Date.now() / day) * day - days * day).toISOString();
}

function Averages({ days, teamId }: Period) {
  const { t } = useTranslation();
  const metrics = useQuery({
    queryKey: ['postmortem', 'metrics', days, teamId],
    queryFn: () => ok(postmortem.GET('/api/postmortem/v1/metrics', { params: { query: { since: since(days), teamId } } })),
  });
  return (
    <Loaded query={metrics}>
      {({ overall, bySeverity, actionItems }) => (
        <Stack>
          <SimpleGrid cols={{ base: 2, md: 4 }}>
            <Figure label={t('metrics.mtta')} average={overall.mtta} />
            <Figure label={t('metrics.mtti')} average={overall.mtti} />
            <Figure label={t('metrics.mttr')} average={overall.mttr} />
            <Panel>
              <Text size="sm" c="dimmed">
                {t('metrics.onTime')}
              </Text>
              <Text fz={24} fw={650} className="numeric">
                {actionItems.rate === null || actionItems.rate === undefined ? '–' : `${Math.round(actionItems.rate * 100)} %`}
              </Text>
              <Text size="xs" c="dimmed">
                {t('metrics.onTimeOf', { onTime: actionItems.onTime, due: actionItems.due })}
              </Text>
            </Panel>
          </SimpleGrid>
          <Panel title={t('metrics.bySeverity')}>
            <Table.ScrollContainer minWidth={520}>
              <Table>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t('incidents.severity')}</Table.Th>
                    <Table.Th ta="right">{t('incidents.title')}</Table.Th>
                    <Table.Th ta="right">MTTA</Table.Th>
                    <Table.Th ta="right">MTTI</Table.Th>
                    <Table.Th ta="right">MTTR</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody className="numeric">
                  {bySeverity.map((row) => (
                    <Table.Tr key={row.severity}>
                      <Table.Td>
                        <SeverityBadge severity={row.severity as string} />
                      </Table.Td>
                      <Table.Td ta="right">{row.incidents}</Table.Td>
                      {[row.mtta, row.mtti, row.mttr].map((average, index) => (
                        <Table.Td key={index} ta="right">
                          <Cell average={average} />
                        </Table.Td>
                      ))}
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          </Panel>
        </Stack>
      )}
    </Loaded>
  );
}

function Figure({ label, average }: { label: string; average: Average }) {
  const { t } = useTranslation();
  const duration = useDuration();
  return (
    <Panel>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Text fz={24} fw={650} className="numeric">
        {duration(average.meanSeconds)}
      </Text>
      <Text size="xs" c="dimmed">
        {t('metrics.median', { time: duration(average.medianSeconds), count: average.count })}
      </Text>
    </Panel>
  );
}

function Cell({ average }: { average: Average }) {
  const { t } = useTranslation();
  const duration = useDuration();
  return (
    <Group gap={6} justify="flex-end" wrap="nowrap">
      {duration(average.meanSeconds)}
      {average.met !== null && average.met !== undefined && (
        <ToneBadge tone={average.met ? 'good' : 'alarm'}>
          {t(average.met ? 'metrics.below' : 'metrics.above', { time: duration(average.targetSeconds) })}
        </ToneBadge>
      )}
    </Group>
  );
}

function PerIncident({ days, teamId }: Period) {
  const { t } = useTranslation();
  const duration = useDuration();
  const figures = useInfiniteQuery(
    listQuery<Figures>(['postmortem', 'metrics', 'incidents', days, teamId], (cursor) =>
      ok(
        postmortem.GET('/api/postmortem/v1/metrics/incidents', {
          params: { query: { since: since(days), teamId, cursor } },
        }),
      ),
    ),
  );
  return (
    <Panel title={t('metrics.perIncident')}>
      <Loaded query={figures}>
        {(list) =>
          list.length === 0 ? (
            <Text c="dimmed">{t('metrics.none')}</Text>
          ) : (
            <Table.ScrollContainer minWidth={640}>
              <Table>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t('metrics.incident')}</Table.Th>
                    <Table.Th>{t('incidents.severity')}</Table.Th>
                    <Table.Th>{t('metrics.resolved')}</Table.Th>
                    <Table.Th ta="right">MTTA</Table.Th>
                    <Table.Th ta="right">MTTI</Table.Th>
                    <Table.Th ta="right">MTTR</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody className="numeric">
                  {list.map((row) => (
                    <Table.Tr key={row.incidentId}>
                      <Table.Td>
                        <Anchor component={Link} to={`/incidents/${row.incidentId}`}>
                          {row.reference}
                        </Anchor>{' '}
                        {row.title}{' '}
                        {!row.counted && <ToneBadge tone="quiet">{t('incidents.drillShort')}</ToneBadge>}
                      </Table.Td>
                      <Table.Td>
                        <SeverityBadge severity={row.severity} />
                      </Table.Td>
                      <Table.Td>
                        <Time at={row.milestones.resolvedAt} as="absolute" />
                      </Table.Td>
                      <Table.Td ta="right">{duration(row.timeToAcknowledgeSeconds)}</Table.Td>
                      <Table.Td ta="right">{duration(row.timeToIdentifySeconds)}</Table.Td>
                      <Table.Td ta="right">{duration(row.timeToResolveSeconds)}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )
        }
      </Loaded>
      <LoadMore {...figures} />
    </Panel>
  );
}
