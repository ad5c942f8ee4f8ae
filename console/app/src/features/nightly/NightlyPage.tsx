import { Alert, Stack } from '@mantine/core';
import { IconAlertTriangle, IconMoonStars, IconShieldCheck } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Time } from '../../shared/time/Time';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { LoadMore } from '../../shared/ui/LoadMore';
import { PageHeader } from '../../shared/ui/PageHeader';
import { Panel } from '../../shared/ui/Panel';
import { nightlyQuery, reportList, type NightlySummary } from './api';
import { ReportPanel } from './ReportPanel';
import { Legend } from './Strip';

/** What the last night's simulation of every service found. */
export default function NightlyPage() {
  const { t } = useTranslation();
  const summary = useQuery(nightlyQuery);
  return (
    <>
      <PageHeader title={t('nightly.title')} text={t('nightly.text')} />
      <Loaded query={summary} rows={2}>
        {(data) => <Night summary={data} />}
      </Loaded>
    </>
  );
}

function Night({ summary: { services, withHoles, checkedAt } }: { summary: NightlySummary }) {
  const { t } = useTranslation();
  if (!checkedAt) {
    return (
      <Panel flush>
        <EmptyState icon={IconMoonStars} title={t('nightly.notYet')} text={t('nightly.notYetText')} />
      </Panel>
    );
  }
  const checked = (
    <>
      {t('nightly.checkedAt')} <Time at={checkedAt} as="both" />
    </>
  );
  if (withHoles === 0) {
    return (
      <Alert color="green" icon={<IconShieldCheck size={18} />} title={t('nightly.well')} role="status">
        {t('nightly.wellText', { count: services })} {checked}
      </Alert>
    );
  }
  return (
    <Stack>
      <Alert
        color="red"
        icon={<IconAlertTriangle size={18} />}
        title={t('nightly.checked', { count: services, holes: withHoles })}
      >
        {checked}
      </Alert>
      <Legend />
      <Reports />
    </Stack>
  );
}

function Reports() {
  const reports = useInfiniteQuery(reportList());
  return (
    <>
      <Loaded query={reports} rows={6}>
        {(list) => (
          <Stack>
            {list.map((report) => (
              <ReportPanel key={report.serviceId} report={report} />
            ))}
          </Stack>
        )}
      </Loaded>
      <LoadMore {...reports} />
    </>
  );
}
