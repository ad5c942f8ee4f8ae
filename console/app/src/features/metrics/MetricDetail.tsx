import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../session/reader';
import { useRole } from '../../session/session';
import { Choice } from '../../shared/ui/Choice';
import { Facts } from '../../shared/ui/Facts';
import { Loaded } from '../../shared/ui/Loaded';
import { Panel } from '../../shared/ui/Panel';
import { earlierQuery, figuresQuery, type Figures, type GroupBy, type Metric } from './api';
import { BehindPanel } from './BehindPanel';
import { Breakdown } from './Breakdown';
import { DefinitionActions } from './DefinitionActions';
import { LeftOutText } from './LeftOutText';
import { readings, type Part, type Question } from './question';
import { pointsOf } from './trend';
import { TrendChart } from './TrendChart';
import { useName } from './useName';
import { useValue } from './useValue';

interface MetricDetailProps {
  metric: Metric;
  question: Question;
  onChange: (change: Partial<Question>) => void;
}

/** A metric in full: what it means, how it went, of what and by whom, and what is behind it. */
export function MetricDetail({ metric, question, onChange }: MetricDetailProps) {
  const { t } = useTranslation();
  const { zone } = useReader();
  const name = useName();
  const say = useValue();
  const admin = useRole('admin');
  const [by, setBy] = useState<GroupBy>('SEVERITY');
  const [opened, setOpened] = useState<{ of: string; part: Part }>();
  const about = JSON.stringify([metric.key, question]);
  const part = opened?.of === about ? opened.part : undefined;
  const open = (chosen: Part) => setOpened({ of: about, part: chosen });
  const earlier = useQuery(earlierQuery(metric.key, question, zone)).data?.figure;
  const figures = useQuery(figuresQuery(metric.key, question, zone, by));
  const value = (amount: number | null | undefined) => say(amount, metric.unit);
  return (
    <Stack>
      <Panel title={name(metric.definition.name)} actions={admin && <DefinitionActions metric={metric} />} wraps>
        <Stack gap="sm">
          <Text>{name(metric.definition.explanation)}</Text>
          {metric.definition.kind === 'MTBF' && (
            <Choice
              label={t('metrics.reading')}
              value={question.reading}
              onChange={(reading) => onChange({ reading: reading as Question['reading'] })}
              data={readings.map((reading) => ({ value: reading, label: t(`metrics.readings.${reading}`) }))}
            />
          )}
          <Loaded query={figures}>
            {(all) => (
              <Stack gap="sm">
                <Summary figures={all} say={value} />
                {earlier && (
                  <Text size="sm">{t('drill.earlier', { value: value(earlier.value), count: earlier.sample })}</Text>
                )}
                <TrendChart
                  label={name(metric.definition.name)}
                  points={pointsOf(all)}
                  target={all.figure.target}
                  say={value}
                  onOpen={({ since, until }, label) => open({ label: t(`drill.part.${question.step}`, { date: label }), since, until })}
                />
                <Text size="xs" c="dimmed">
                  {t(`drill.chart.${question.step}`)}
                  {all.figure.target !== null && all.figure.target !== undefined && ` ${t('drill.targetLine')}`}
                </Text>
                <LeftOutText figures={all} />
              </Stack>
            )}
          </Loaded>
        </Stack>
      </Panel>
      <Panel
        wraps
        title={t('metrics.breakdown')}
        actions={
          <Choice
            label={t('metrics.by')}
            size="xs"
            value={by}
            onChange={(chosen) => setBy(chosen as GroupBy)}
            data={(['SEVERITY', 'SERVICE', 'TEAM'] as const).map((group) => ({ value: group, label: t(`metrics.groups.${group}`) }))}
          />
        }
      >
        <Loaded query={figures}>{(all) => <Breakdown figures={all} by={by} say={value} onOpen={open} />}</Loaded>
      </Panel>
      <BehindPanel key={metric.key} metric={metric} question={question} part={part} onAll={() => setOpened(undefined)} />
    </Stack>
  );
}

interface SummaryProps {
  figures: Figures;
  say: (value: number | null | undefined) => string;
}

function Summary({ figures: { figure, metric }, say }: SummaryProps) {
  const { t } = useTranslation();
  const duration = useValue();
  const { spread } = figure;
  return (
    <Group align="flex-start" gap="xl">
      <Text fz={32} fw={650} className="numeric" lh={1.1}>
        {say(figure.value)}
      </Text>
      <Facts
        facts={[
          [t('metrics.sampleName'), String(figure.sample)],
          [t('metrics.target'), figure.target === null || figure.target === undefined ? null : say(figure.target)],
          [t('metrics.mean'), spread && say(spread.mean)],
          [t('metrics.median'), spread && say(spread.median)],
          [t('metrics.p90'), spread && say(spread.p90)],
          [t('metrics.p95'), spread && say(spread.p95)],
          [
            t('metrics.targetsMet'),
            figure.withTarget > 0 && t('metrics.of', { part: figure.targetsMet, whole: figure.withTarget }),
          ],
          [t('metrics.hits'), metric.unit === 'SHARE' && t('metrics.of', { part: figure.hits, whole: figure.sample })],
          [t('metrics.down'), figure.downSeconds !== null && figure.downSeconds !== undefined && duration(figure.downSeconds, 'SECONDS')],
        ]}
      />
    </Group>
  );
}
