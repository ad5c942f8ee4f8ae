import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Time } from '../../shared/time/Time';
import { StateBadge } from '../../shared/ui/Badges';
import { Panel } from '../../shared/ui/Panel';
import { Row, Rows } from '../../shared/ui/Rows';
import type { IncidentDetail, LinkedAlert } from './api';
import { AttachModal } from './dialogs/AttachModal';
import { SplitModal } from './dialogs/SplitModal';
import { detachAlert } from './relations/api';
import { TextModal, type TextQuestion } from './work/TextModal';

/** The alerts of an incident and how many still fire; some can be taken out, others put in. */
export function AlertsPanel({ detail }: { detail: IncidentDetail }) {
  const { t } = useTranslation();
  const { alerts, alertCount, openAlertCount } = detail;
  const { id } = detail.incident;
  const allowed = new Set<string>(detail.allowedActions);
  const mayMove = allowed.has('MOVE_ALERTS');
  const [shown, setShown] = useState<'attach' | 'split'>();
  const [question, setQuestion] = useState<TextQuestion>();
  const close = () => setShown(undefined);
  const takeOut = ({ id: alertId, number }: LinkedAlert) =>
    setQuestion({
      title: t('relations.detach', { number }),
      label: t('warroom.reason'),
      submitLabel: t('relations.detachNow'),
      field: 'reason',
      required: true,
      send: (reason) => detachAlert(id, alertId, reason),
    });
  return (
    <Panel
      flush={alerts.length > 0}
      title={
        openAlertCount > 0
          ? t('warroom.alertsFiring', { count: openAlertCount, all: alertCount })
          : t('warroom.alerts', { count: alertCount })
      }
      actions={
        mayMove && (
          <Group gap={4}>
            <Button variant="subtle" size="xs" onClick={() => setShown('attach')}>
              {t('relations.attachNow')}
            </Button>
            {allowed.has('CHANGE_STATE') && (
              <Button variant="subtle" size="xs" onClick={() => setShown('split')}>
                {t('relations.splitShort')}
              </Button>
            )}
          </Group>
        )
      }
    >
      {alerts.length === 0 ? (
        <Text c="dimmed">{t('warroom.noAlerts')}</Text>
      ) : (
        <Rows label={t('nav.alerts')}>
          {alerts.map((alert) => (
            <AlertRow key={alert.id} alert={alert} onTakeOut={mayMove ? () => takeOut(alert) : undefined} />
          ))}
        </Rows>
      )}
      {shown === 'attach' && <AttachModal detail={detail} onClose={close} />}
      {shown === 'split' && <SplitModal detail={detail} onClose={close} />}
      {question && <TextModal incidentId={id} question={question} onClose={() => setQuestion(undefined)} />}
    </Panel>
  );
}

function AlertRow({ alert, onTakeOut }: { alert: LinkedAlert; onTakeOut?: () => void }) {
  const { t } = useTranslation();
  return (
    <Row
      to={`/alerts/${alert.id}`}
      before={<StateBadge kind="alertSeverity" state={alert.severity} />}
      title={`#${alert.number} ${alert.summary}`}
      meta={
        <>
          {alert.serviceName} · {alert.source} · <Time at={alert.triggeredAt} />
        </>
      }
      side={
        <>
          <StateBadge kind="alertState" state={alert.status} />
          {onTakeOut && !alert.responderRequest && (
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              aria-label={t('relations.detach', { number: alert.number })}
              onClick={onTakeOut}
            >
              {t('relations.detachNow')}
            </Button>
          )}
        </>
      }
    />
  );
}
