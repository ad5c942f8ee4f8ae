import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Time } from '../../shared/time/Time';
import { SeverityBadge, StateBadge } from '../../shared/ui/Badges';
import { Row, Rows } from '../../shared/ui/Rows';
import type { Brief } from './api';
import classes from './HandOver.module.css';

interface BriefViewProps {
  brief: Brief;
  /** In the words of the one who leaves; the section is left out when undefined. */
  note?: string;
}

/** What the next person must know, as it was at the hand-over. */
export function BriefView({ brief, note }: BriefViewProps) {
  const { t } = useTranslation();
  const { openAlerts, openIncidents, alerts, pages } = brief;
  return (
    <Stack gap="md">
      {note !== undefined && (
        <Section title={t('handover.note')}>
          <Text size="sm" c={note ? undefined : 'dimmed'} className={classes.note}>
            {note || t('handover.noNote')}
          </Text>
        </Section>
      )}
      <Section title={t('handover.openIncidents', { count: openIncidents.length })}>
        {openIncidents.length > 0 && (
          <Listed label={t('handover.openIncidents', { count: openIncidents.length })}>
            {openIncidents.map(({ id, reference, title, severity, state }) => (
              <Row
                key={id}
                to={`/incidents/${id}`}
                before={<SeverityBadge severity={severity} />}
                title={title}
                meta={`${reference} · ${t(`state.incidentState.${state}`, { defaultValue: state })}`}
              />
            ))}
          </Listed>
        )}
      </Section>
      <Section title={t('handover.openAlerts', { count: openAlerts.length })}>
        {openAlerts.length > 0 && (
          <Listed label={t('handover.openAlerts', { count: openAlerts.length })}>
            {openAlerts.map(({ id, number, severity, summary, acknowledged, openedAt }) => (
              <Row
                key={id}
                to={`/alerts/${id}`}
                before={<StateBadge kind="alertSeverity" state={severity} />}
                title={summary}
                meta={
                  <>
                    #{number} · <Time at={openedAt} /> · {t(`state.alertState.${acknowledged ? 'ACKNOWLEDGED' : 'TRIGGERED'}`)}
                  </>
                }
              />
            ))}
          </Listed>
        )}
      </Section>
      <Section title={t('handover.during')}>
        <Text size="sm">
          {t('handover.alerts', { count: alerts })}, {t('handover.pages', { count: pages })}
        </Text>
      </Section>
    </Stack>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <Title order={3} mb={4}>
        {title}
      </Title>
      {children}
    </section>
  );
}

function Listed({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.listed}>
      <Rows label={label}>{children}</Rows>
    </div>
  );
}
