import { SimpleGrid, Stack } from '@mantine/core';
import { IconActivity } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../session/session';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { PageHeader } from '../../shared/ui/PageHeader';
import { Panel } from '../../shared/ui/Panel';
import { metricsQuery } from './api';
import { NewMetric } from './DefinitionActions';
import { Filters } from './Filters';
import { MetricCard } from './MetricCard';
import { MetricDetail } from './MetricDetail';
import { questionOf, type Question } from './question';

/** What the incidents of a period come to, each figure with its meaning and what is behind it. */
export default function MetricsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const admin = useRole('admin');
  const search: Record<string, unknown> = useSearch({ strict: false });
  const question = questionOf(search);
  const metrics = useQuery(metricsQuery);
  const go = (change: Partial<Question> & { metric?: string }) =>
    void navigate({ to: '/metrics', search: { ...search, ...change } as never, replace: true, resetScroll: false });
  return (
    <>
      <PageHeader title={t('metrics.title')} text={t('metrics.text')} actions={admin && <NewMetric onDone={(metric) => go({ metric })} />} />
      <Filters question={question} onChange={go} />
      <Loaded query={metrics}>
        {(list) => {
          const chosen = list.find(({ key }) => key === search.metric) ?? list[0];
          if (!chosen) {
            return (
              <Panel>
                <EmptyState icon={IconActivity} title={t('metrics.noMetric')} text={t('metrics.noMetricText')} />
              </Panel>
            );
          }
          return (
            <Stack>
              <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }}>
                {list.map((metric) => (
                  <MetricCard
                    key={metric.key}
                    metric={metric}
                    question={question}
                    chosen={metric.key === chosen.key}
                    onChoose={() => go({ metric: metric.key })}
                  />
                ))}
              </SimpleGrid>
              <MetricDetail metric={chosen} question={question} onChange={go} />
            </Stack>
          );
        }}
      </Loaded>
    </>
  );
}
