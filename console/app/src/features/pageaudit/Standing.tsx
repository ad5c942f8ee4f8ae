import { Alert } from '@mantine/core';
import { IconAlertTriangle, IconClock, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Time } from '../../shared/time/Time';
import type { PageAudit } from './api';

/** Whether the auditor looks, and whether what it saw is as it should be. */
export function Standing({ audit: { completedAt, running, foundLately } }: { audit: PageAudit }) {
  const { t } = useTranslation();
  if (!completedAt) {
    return <Alert color="blue" icon={<IconClock size={18} />} title={t('pageAudit.notYet')} role="status" />;
  }
  const looked = (
    <>
      {t('pageAudit.lookedLast')} <Time at={completedAt} as="both" />
    </>
  );
  if (!running) {
    return (
      <Alert color="red" icon={<IconAlertTriangle size={18} />} title={t('pageAudit.silent')}>
        {looked}. {t('pageAudit.silentText')}
      </Alert>
    );
  }
  return foundLately > 0 ? (
    <Alert color="yellow" icon={<IconAlertTriangle size={18} />} title={t('pageAudit.found', { count: foundLately })}>
      {looked}
    </Alert>
  ) : (
    <Alert color="green" icon={<IconShieldCheck size={18} />} title={t('pageAudit.calm')} role="status">
      {looked}
    </Alert>
  );
}
