import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../session/reader';
import { Panel } from '../../shared/ui/Panel';
import type { IncidentDetail } from './api';
import { ImpactModal } from './dialogs/ImpactModal';
import classes from './WarRoom.module.css';

export function ImpactPanel({ detail }: { detail: IncidentDetail }) {
  const { t } = useTranslation();
  const { language } = useReader();
  const [changing, setChanging] = useState(false);
  const impact = detail.impact;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const lines: [string, string | undefined][] = impact
    ? [
        [t('warroom.figure.usersAffected'), show(impact.usersAffected)],
        [t('warroom.figure.usersAffectedPercent'), percent(impact.usersAffectedPercent)],
        [t('warroom.figure.failedRequests'), show(impact.failedRequests)],
        [t('warroom.figure.supportTickets'), show(impact.supportTickets)],
        [t('warroom.figure.revenuePerHour'), money(impact.revenuePerHour)],
        [t('warroom.regions'), impact.regions?.join(', ') || undefined],
      ]
    : [];

  function show(value: number | null | undefined) {
    return value === null || value === undefined ? undefined : number.format(value);
  }

  function percent(value: number | null | undefined) {
    const shown = show(value);
    return shown && `${shown} %`;
  }

  function money(value: number | null | undefined) {
    const shown = show(value);
    return shown && `${shown} ${impact?.currency ?? ''}`;
  }

  const known = lines.filter(([, value]) => value);
  return (
    <Panel
      title={t('warroom.impact')}
      actions={
        (detail.allowedActions as string[]).includes('SET_IMPACT') && (
          <Button variant="subtle" size="xs" onClick={() => setChanging(true)}>
            {t('common.change')}
          </Button>
        )
      }
    >
      {impact?.summary && <Text mb="xs">{impact.summary}</Text>}
      {known.length > 0 && (
        <dl className={classes.facts}>
          {known.map(([label, value]) => (
            <div key={label} className={classes.pair}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {!impact?.summary && known.length === 0 && <Text c="dimmed">{t('warroom.noImpact')}</Text>}
      {changing && <ImpactModal detail={detail} onClose={() => setChanging(false)} />}
    </Panel>
  );
}
