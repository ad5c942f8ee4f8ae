import { Paper, Text, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../session/reader';
import { ToneBadge } from '../../shared/ui/Badges';
import { Failure, Skeletons } from '../../shared/ui/Loaded';
import { figuresQuery, type Metric } from './api';
import type { Question } from './question';
import { pointsOf } from './trend';
import { TrendChart } from './TrendChart';
import classes from './Trend.module.css';
import { useName } from './useName';
import { useValue } from './useValue';

interface MetricCardProps {
  metric: Metric;
  question: Question;
  chosen: boolean;
  onChoose: () => void;
}

/** A metric at a glance; choosing it opens what is behind it. */
export function MetricCard({ metric, question, chosen, onChoose }: MetricCardProps) {
  const { t } = useTranslation();
  const { zone } = useReader();
  const say = useValue();
  const name = useName();
  const figures = useQuery(figuresQuery(metric.key, question, zone));
  return (
    <Paper p={0} bg="var(--mu-surface)">
      <UnstyledButton className={classes.card} p="md" aria-pressed={chosen} onClick={onChoose}>
        <Text size="sm" c="dimmed">
          {name(metric.definition.name)}
        </Text>
        {figures.data ? (
          <>
            <Text fz={24} fw={650} className="numeric">
              {say(figures.data.figure.value, metric.unit)}
            </Text>
            <Text size="xs" c="dimmed" mb={6}>
              {t(metric.definition.kind === 'ON_TIME' ? 'metrics.sampleItems' : 'metrics.sample', { count: figures.data.figure.sample })}{' '}
              {typeof figures.data.figure.met === 'boolean' && (
                <ToneBadge tone={figures.data.figure.met ? 'good' : 'alarm'}>
                  {t(figures.data.figure.met ? 'metrics.met' : 'metrics.missed')}
                </ToneBadge>
              )}
              {figures.data.figure.withTarget > 0 && (
                <ToneBadge tone={figures.data.figure.targetsMet === figures.data.figure.withTarget ? 'good' : 'watch'}>
                  {t('metrics.inTarget', { part: figures.data.figure.targetsMet, whole: figures.data.figure.withTarget })}
                </ToneBadge>
              )}
            </Text>
            <TrendChart
              small
              label={name(metric.definition.name)}
              points={pointsOf(figures.data)}
              target={figures.data.figure.target}
              say={(value) => say(value, metric.unit)}
            />
          </>
        ) : figures.error ? (
          <Failure error={figures.error} />
        ) : (
          <Skeletons rows={2} />
        )}
      </UnstyledButton>
    </Paper>
  );
}
