import { useTranslation } from 'react-i18next';
import { Panel } from '../../shared/ui/Panel';
import type { Overview } from './api';
import { Bars } from './Bars';

interface AgesProps {
  ages: Overview['ages'];
  /** The rest of the question, for the lists behind the bars. */
  within: Record<string, string>;
}

/** How long ago what is unfinished was proposed. */
export function Ages({ ages, within }: AgesProps) {
  const { t } = useTranslation();
  const bars = [
    ['week', ages.week, { youngerThanDays: '7' }],
    ['month', ages.month, { olderThanDays: '7', youngerThanDays: '30' }],
    ['quarter', ages.quarter, { olderThanDays: '30', youngerThanDays: '90' }],
    ['older', ages.older, { olderThanDays: '90' }],
  ] as const;
  return (
    <Panel title={t('followUp.ages')}>
      <Bars
        label={t('followUp.ages')}
        bars={bars.map(([name, value, aged]) => ({
          key: name,
          name: t(`followUp.age.${name}`),
          parts: [{ tone: name === 'older' ? 'alarm' : name === 'quarter' ? 'watch' : 'rest', value }],
          said: t('followUp.chart', { label: t(`followUp.age.${name}`), value }),
          search: { status: 'UNFINISHED', as: 'table', ...aged, ...within },
        }))}
      />
    </Panel>
  );
}
