import { ActionIcon, Button, Code, Menu, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconChartLine, IconDots, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../../session/session';
import { useSend } from '../../../shared/forms/useSend';
import { Time } from '../../../shared/time/Time';
import { ToneBadge } from '../../../shared/ui/Badges';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { Loaded } from '../../../shared/ui/Loaded';
import { Panel } from '../../../shared/ui/Panel';
import { Row, Rows } from '../../../shared/ui/Rows';
import type { StatusPage } from '../api';
import { clearMetric, metricsKey, metricsQuery, removeMetric, type Metric } from './api';
import { MetricModal } from './MetricModal';

/** The figures that the page draws, and where their points are sent. */
export function MetricsPanel({ page }: { page: StatusPage }) {
  const { t } = useTranslation();
  const metrics = useQuery(metricsQuery(page.id));
  const manages = useRole('admin', 'manager');
  const [edited, setEdited] = useState<Metric | 'new'>();
  return (
    <Panel
      flush
      title={t('statuspage.tab.metrics')}
      actions={
        manages && (
          <Button size="xs" leftSection={<IconPlus size={15} />} onClick={() => setEdited('new')}>
            {t('charts.add')}
          </Button>
        )
      }
    >
      <Loaded query={metrics}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={IconChartLine} title={t('charts.none')} text={t('charts.noneText')} />
          ) : (
            <Rows label={t('statuspage.tab.metrics')}>
              {list.map((metric) => (
                <MetricRow key={metric.id} metric={metric} onEdit={manages ? () => setEdited(metric) : undefined} />
              ))}
            </Rows>
          )
        }
      </Loaded>
      {edited && (
        <MetricModal pageId={page.id} metric={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />
      )}
    </Panel>
  );
}

function MetricRow({ metric, onEdit }: { metric: Metric; onEdit?: () => void }) {
  const { t, i18n } = useTranslation();
  const value = metric.latestValue?.toLocaleString(i18n.language, { maximumFractionDigits: metric.decimals });
  return (
    <Row
      title={metric.name}
      meta={
        <>
          {metric.latestAt ? <Time at={metric.latestAt} as="absolute" /> : t('charts.empty')}
          {onEdit && (
            <Text size="xs" mt={2}>
              {t('charts.feed')} <Code>POST /api/comms/v1/metrics/{metric.id}/points</Code>
            </Text>
          )}
        </>
      }
      side={
        <>
          {value !== undefined && (
            <Text fw={650}>
              {value} {metric.suffix}
            </Text>
          )}
          {!metric.displayed && <ToneBadge tone="quiet">{t('charts.hidden')}</ToneBadge>}
          {onEdit && <Actions metric={metric} onEdit={onEdit} />}
        </>
      }
    />
  );
}

function Actions({ metric, onEdit }: { metric: Metric; onEdit: () => void }) {
  const { t } = useTranslation();
  const touches = [metricsKey(metric.pageId)];
  const clear = useSend(() => clearMetric(metric.id), { touches });
  const remove = useSend(() => removeMetric(metric.id), { touches });
  const confirm = (title: string, label: string, action: () => void) =>
    modals.openConfirmModal({
      title,
      labels: { confirm: label, cancel: t('common.cancel') },
      confirmProps: { color: 'red' },
      onConfirm: action,
    });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={`${t('common.actions')}: ${metric.name}`}>
          <IconDots size={17} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onEdit}>{t('common.edit')}</Menu.Item>
        <Menu.Item
          color="red"
          onClick={() => confirm(t('charts.clearOf', { name: metric.name }), t('charts.clear'), () => clear.mutate())}
        >
          {t('charts.clear')}
        </Menu.Item>
        <Menu.Item
          color="red"
          onClick={() => confirm(t('charts.removeOf', { name: metric.name }), t('common.remove'), () => remove.mutate())}
        >
          {t('common.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
