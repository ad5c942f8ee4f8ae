import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../../session/reader';
import { Panel } from '../../../shared/ui/Panel';
import type { IncidentDetail } from '../api';
import classes from '../WarRoom.module.css';
import { figureNames, shown, type KnownImpact } from './figures';
import { ImpactChart } from './ImpactChart';
import { ImpactModal } from './ImpactModal';

/** What is known of the damage, and how it went. */
export function ImpactPanel({ detail }: { detail: IncidentDetail }) {
  const { t } = useTranslation();
  const [changing, setChanging] = useState(false);
  const { impact } = detail;
  const lines = useLines(impact);
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
      <ImpactChart detail={detail} />
      {lines.length > 0 && (
        <dl className={classes.facts}>
          {lines.map(([label, value]) => (
            <div key={label} className={classes.pair}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {!impact?.summary && lines.length === 0 && <Text c="dimmed">{t('warroom.noImpact')}</Text>}
      {changing && <ImpactModal detail={detail} onClose={() => setChanging(false)} />}
    </Panel>
  );
}

/** What is known, by its name in the reader's language. */
export function useLines(impact: KnownImpact | null): [string, string][] {
  const { t } = useTranslation();
  const { language } = useReader();
  if (!impact) return [];
  const figures = figureNames.flatMap((name): [string, string][] => {
    const value = impact[name];
    return value === null || value === undefined
      ? []
      : [[t(`warroom.figure.${name}`), shown(name, value, impact.currency, language)]];
  });
  const customers = impact.customers.map(({ name, tier }) => (tier ? `${name} (${tier})` : name)).join(', ');
  return [
    ...figures,
    ...(impact.regions.length > 0 ? [[t('warroom.regions'), impact.regions.join(', ')] as [string, string]] : []),
    ...(customers ? [[t('impact.customers'), customers] as [string, string]] : []),
    ...(impact.dataLoss === null ? [] : [[t('impact.dataLoss'), t(impact.dataLoss ? 'common.yes' : 'common.no')] as [string, string]]),
  ];
}
