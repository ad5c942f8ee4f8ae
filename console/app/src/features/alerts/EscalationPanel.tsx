import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { clock } from '../../shared/time/format';
import { Time } from '../../shared/time/Time';
import { useSecond } from '../../shared/time/useNow';
import { ToneBadge } from '../../shared/ui/Badges';
import { Loaded } from '../../shared/ui/Loaded';
import { Panel } from '../../shared/ui/Panel';
import { escalationQuery, type Alert, type Escalation } from './api';
import classes from './Escalation.module.css';
import { usePolicyText } from './usePolicyText';

/** Where the escalation of an open alert stands, and what comes next when. */
export function EscalationPanel({ alert }: { alert: Alert }) {
  const { t } = useTranslation();
  const escalation = useQuery(escalationQuery(alert.id));
  return (
    <Panel title={t('escalation.title')}>
      <Loaded query={escalation} rows={2}>
        {(data) => <Standing alert={alert} escalation={data} />}
      </Loaded>
    </Panel>
  );
}

function Standing({ alert, escalation }: { alert: Alert; escalation: Escalation }) {
  const { nextAt } = escalation;
  const policyText = usePolicyText();
  return (
    <div className={classes.standing}>
      {nextAt && <Countdown to={nextAt} />}
      <div>
        <Phrase alert={alert} escalation={escalation} />
        <Text size="sm" c="dimmed">
          {nextAt && <Time at={nextAt} as="absolute" />}
          {nextAt && ' · '}
          {policyText(escalation)}
        </Text>
      </div>
    </div>
  );
}

function Phrase({ alert, escalation: { status, level, levels, run } }: { alert: Alert; escalation: Escalation }) {
  const { t } = useTranslation();
  switch (status) {
    case 'ACTIVE':
      return (
        <Text fw={600}>
          {level > levels ? t('escalation.behindLast') : t('escalation.next', { level, levels })}
          {run > 1 && level <= levels && ` · ${t('escalation.run', { run })}`}
        </Text>
      );
    case 'HELD':
      return (
        <Text fw={600}>
          {alert.snoozedUntil ? t('escalation.snoozed') : t('escalation.held', { name: alert.acknowledgedBy ?? '' })}
        </Text>
      );
    case 'STOPPED':
      return <Text>{alert.mergedInto ? t('escalation.merged') : t('escalation.stopped', { name: alert.acknowledgedBy ?? '' })}</Text>;
    case 'EXHAUSTED':
      return <ToneBadge tone="alarm">{t('escalation.exhausted')}</ToneBadge>;
  }
}

/** Minutes and seconds until then. */
function Countdown({ to }: { to: string }) {
  const { t } = useTranslation();
  const left = Date.parse(to) - useSecond();
  return (
    <span className={`${classes.countdown} numeric`} role="timer">
      {left > 0 ? clock(left) : t('escalation.now')}
    </span>
  );
}
