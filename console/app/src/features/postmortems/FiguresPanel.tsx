import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDuration } from '../../shared/time/Time';
import { Facts } from '../../shared/ui/Facts';
import { Panel } from '../../shared/ui/Panel';
import type { Document } from './api';
import classes from './Postmortem.module.css';

const phases = [
  'detectionDelaySeconds',
  'responseTimeSeconds',
  'investigationTimeSeconds',
  'resolutionTimeSeconds',
  'recoveryTimeSeconds',
] as const;

/** How long each part took, in figures and to scale. */
export function FiguresPanel({ document }: { document: Document }) {
  const { t, i18n } = useTranslation();
  const duration = useDuration();
  const { figures, roles, services, impact } = document.incident;
  const total = figures.totalSeconds ?? 0;
  return (
    <Panel title={t('postmortems.figures')}>
      <Stack gap="sm">
        <Facts
          facts={[
            ['MTTA', known(figures.timeToAcknowledgeSeconds)],
            ['MTTI', known(figures.timeToIdentifySeconds)],
            ['MTTR', known(figures.timeToResolveSeconds)],
            [t('postmortems.total'), known(figures.totalSeconds)],
          ]}
        />
        {total > 0 && (
          <Stack gap={6}>
            {phases
              .filter((phase) => (figures[phase] ?? 0) > 0)
              .map((phase) => (
                <div key={phase}>
                  <Text size="xs" c="dimmed">
                    {t(`postmortems.phase.${phase}`)}: {duration(figures[phase])}
                  </Text>
                  <div
                    className={classes.phase}
                    style={{ width: `${Math.max(1, ((figures[phase] ?? 0) / total) * 100)}%` }}
                  />
                </div>
              ))}
          </Stack>
        )}
        <Facts
          facts={[
            [t('incidents.services'), services.join(', ')],
            [t('warroom.impact'), impact?.summary],
            [t('warroom.figure.usersAffected'), impact?.usersAffected?.toLocaleString(i18n.language)],
            ...roles.map(
              (role): [string, string] => [
                t(`postmortems.role.${role.roleKey}`, { defaultValue: role.roleKey }),
                role.names.join(', '),
              ],
            ),
          ]}
        />
      </Stack>
    </Panel>
  );

  function known(seconds: number | null | undefined) {
    return seconds === null || seconds === undefined ? undefined : duration(seconds);
  }
}
