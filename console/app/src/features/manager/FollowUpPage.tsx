import { Anchor, Button, Group, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TeamSelect } from '../../shared/pick/Pickers';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { PageHeader } from '../../shared/ui/PageHeader';
import { Panel } from '../../shared/ui/Panel';
import { backlogQuery, overviewQuery, punctualityQuery, type Counts, type Overview, type AgeCounts } from './api';
import { Ages } from './Ages';
import { Backlog } from './Backlog';
import { Bars, type Bar } from './Bars';
import { BreachesPanel } from './BreachesPanel';
import { DaysOffPanel } from './DaysOffPanel';
import { Legend } from './Legend';
import { UncoveredPanel } from './UncoveredPanel';

const tiles = [
  ['overdue', { status: 'OVERDUE' }],
  ['atRisk', { status: 'AT_RISK' }],
  ['unassigned', { status: 'UNASSIGNED' }],
  ['breaching', { status: 'BREACHING' }],
  ['cameBack', { cameBack: 'true' }],
  ['open', { status: 'OPEN' }],
] as const;

/** Numbers that should be nought. */
const bad: Partial<Record<(typeof tiles)[number][0], string>> = {
  overdue: 'var(--mu-tone-alarm-text)',
  breaching: 'var(--mu-tone-alarm-text)',
  cameBack: 'var(--mu-tone-alarm-text)',
  atRisk: 'var(--mu-tone-watch-text)',
  unassigned: 'var(--mu-tone-watch-text)',
};

/** What a manager looks at first: how action items stand, and where each number comes from. */
export default function FollowUpPage() {
  const { t } = useTranslation();
  const [teamId, setTeamId] = useState<string | null>(null);
  const team = teamId ?? undefined;
  const backlog = useQuery(backlogQuery(team));
  return (
    <>
      <PageHeader title={t('followUp.title')} text={t('followUp.text')} />
      <Group mb="sm" justify="space-between">
        <TeamSelect placeholder={t('actions.anyTeam')} aria-label={t('policies.team')} value={teamId} onChange={setTeamId} />
        <Button component={Link} to={'/follow-up/reviews' as never} variant="default">
          {t('followUp.reviews')}
        </Button>
      </Group>
      <Stack>
        <Loaded query={useQuery(overviewQuery(team))}>{(overview) => <Standing overview={overview} teamId={team} />}</Loaded>
        <SimpleGrid cols={{ base: 1, md: 2 }}>
          <OnTime teamId={team} />
          <Panel title={t('followUp.backlog')}>
            <Text size="sm" c="dimmed" mb="xs">
              {t('followUp.backlogHelp')}
            </Text>
            <Loaded query={backlog}>{(weeks) => <Backlog weeks={weeks} />}</Loaded>
          </Panel>
        </SimpleGrid>
        <BreachesPanel teamId={team} />
        <UncoveredPanel teamId={team} />
        {team && <DaysOffPanel teamId={team} />}
      </Stack>
    </>
  );
}

function Standing({ overview, teamId }: { overview: Overview; teamId?: string }) {
  const { t, i18n } = useTranslation();
  const { counts, ages, teams, people } = overview;
  const unfinished = ages.week + ages.month + ages.quarter + ages.older;
  if (unfinished === 0 && counts.cameBack === 0) {
    return <EmptyState icon={IconChecklist} title={t('followUp.allWell')} />;
  }
  const within: Record<string, string> = teamId ? { teamId } : {};
  const legend = (
    <Legend
      entries={[
        { tone: 'alarm', name: t('followUp.overdue') },
        { tone: 'watch', name: `${t('followUp.atRisk')}, ${t('followUp.unassigned').toLocaleLowerCase(i18n.language)}` },
        { tone: 'rest', name: t('followUp.rest') },
      ]}
    />
  );
  return (
    <Stack>
      <SimpleGrid cols={{ base: 2, sm: 3, lg: 6 }}>
        {tiles.map(([name, search]) => (
          <Paper key={name} p="sm" bg="var(--mu-surface)">
            <Text size="sm" c="dimmed">
              {t(`followUp.${name}`)}
            </Text>
            <Anchor
              component={Link}
              to={'/action-items' as never}
              search={{ ...search, ...within, as: 'table' } as never}
              fz={26}
              fw={650}
              className="numeric"
              c={counts[name] > 0 ? bad[name] : undefined}
              aria-label={t('followUp.chart', { label: t(`followUp.${name}`), value: counts[name] })}
            >
              {counts[name]}
            </Anchor>
          </Paper>
        ))}
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, md: 2, lg: 3 }}>
        <Panel title={t('followUp.byTeam')}>
          <Bars
            label={t('followUp.byTeam')}
            bars={teams.map((team) =>
              bar(team.teamId ?? 'none', team.teamName ?? t('followUp.noTeam'), team, team.teamId ? { teamId: team.teamId } : { noTeam: 'true' }),
            )}
          />
          {legend}
        </Panel>
        <Panel title={t('followUp.byPerson')}>
          <Bars
            label={t('followUp.byPerson')}
            bars={people.map(({ person, ...standing }) =>
              bar(
                person?.id ?? 'none',
                person?.name ?? t('followUp.noPerson'),
                standing,
                person ? { owner: person.id, ...within } : { nobodys: 'true', ...within },
              ),
            )}
          />
          {legend}
        </Panel>
        <Ages ages={ages} within={within} />
      </SimpleGrid>
    </Stack>
  );

  function bar(key: string, name: string, of: { counts: Counts; ages: AgeCounts }, search: Record<string, string>): Bar {
    const { open, overdue, atRisk, unassigned, breaching } = of.counts;
    const all = of.ages.week + of.ages.month + of.ages.quarter + of.ages.older;
    return {
      key,
      name,
      parts: [
        { tone: 'alarm', value: overdue },
        { tone: 'watch', value: atRisk + unassigned },
        { tone: 'rest', value: Math.max(0, all - overdue - atRisk - unassigned) },
      ],
      said: [
        name,
        ...(
          [
            ['open', open],
            ['overdue', overdue],
            ['atRisk', atRisk],
            ['unassigned', unassigned],
            ['breaching', breaching],
          ] as const
        ).map(([label, value]) => t('followUp.chart', { label: t(`followUp.${label}`), value })),
      ].join(', '),
      search: { status: 'UNFINISHED', as: 'table', ...search },
    };
  }
}

function OnTime({ teamId }: { teamId?: string }) {
  const { t } = useTranslation();
  const share = (value: number | null | undefined) => (value === null || value === undefined ? '–' : `${Math.round(value * 100)} %`);
  return (
    <Panel title={t('followUp.onTime')}>
      <Loaded query={useQuery(punctualityQuery(teamId))}>
        {({ all, target, teams, owners }) =>
          all.due === 0 ? (
            <Text c="dimmed">{t('followUp.nothingDue')}</Text>
          ) : (
            <Stack gap={6}>
              <Text fz={26} fw={650} className="numeric" c={all.met ? undefined : 'var(--mantine-color-error)'}>
                {share(all.share)}
              </Text>
              <Text size="sm" c="dimmed">
                {t('followUp.onTimeOf', { onTime: all.onTime, due: all.due })}
                {' · '}
                {t('followUp.onTimeTarget', { share: Math.round(target * 100) })}
              </Text>
              {[
                ...teams.map(({ teamId: id, teamName, rate }) => ({ key: `t${id ?? ''}`, name: teamName ?? t('followUp.noTeam'), rate })),
                ...owners.map(({ owner, rate }) => ({ key: `p${owner?.id ?? ''}`, name: owner?.name ?? t('followUp.noPerson'), rate })),
              ].map(({ key, name, rate }) => (
                <Group key={key} justify="space-between" wrap="nowrap">
                  <Text size="sm">{name}</Text>
                  <Text size="sm" className="numeric" c={rate.met ? undefined : 'var(--mantine-color-error)'}>
                    {share(rate.share)} ({t('followUp.onTimeOf', { onTime: rate.onTime, due: rate.due })})
                  </Text>
                </Group>
              ))}
            </Stack>
          )
        }
      </Loaded>
    </Panel>
  );
}
