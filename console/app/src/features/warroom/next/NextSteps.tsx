import { Button, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Time } from '../../../shared/time/Time';
import { ToneBadge } from '../../../shared/ui/Badges';
import { incidentKey } from '../../incidents/api';
import { takeCommand, useCommand, type IncidentDetail } from '../api';
import { useSection } from '../room/useSection';
import { tickItem } from '../checklist/api';
import { consent } from '../work/api';
import { hasDialog, type Step } from './StepDialog';
import { sectionOf } from './where';
import classes from './NextSteps.module.css';

interface NextStepsProps {
  detail: IncidentDetail;
  /** Opens the dialog of a step, which stays open when the step is gone. */
  onBegin: (step: Step) => void;
}

/** The three things to do next, what presses most first; nothing when nothing is to be done. */
export function NextSteps({ detail, onBegin }: NextStepsProps) {
  const { t } = useTranslation();
  useFresh(detail.incident.id);
  if (detail.nextSteps.length === 0) return null;
  return (
    <section className={classes.next} aria-labelledby="next-steps">
      <Text id="next-steps" component="h2" size="xs" fw={650} c="dimmed">
        {t('next.title')}
      </Text>
      <ol className={classes.steps}>
        {detail.nextSteps.map((step) => (
          <StepLine
            key={`${step.kind}${step.subject ?? ''}`}
            incidentId={detail.incident.id}
            step={step}
            onBegin={() => onBegin(step)}
          />
        ))}
      </ol>
    </section>
  );
}

/** Time alone changes what presses, and no event tells of that. */
function useFresh(incidentId: string) {
  const client = useQueryClient();
  useEffect(() => {
    const timer = setInterval(
      () => void client.invalidateQueries({ queryKey: incidentKey(incidentId), exact: true }),
      60_000,
    );
    return () => clearInterval(timer);
  }, [client, incidentId]);
}

interface StepLineProps {
  incidentId: string;
  step: Step;
  onBegin: () => void;
}

function StepLine({ incidentId, step, onBegin }: StepLineProps) {
  const { t } = useTranslation();
  const [, show] = useSection([]);
  const command = useCommand(incidentId, () => takeCommand(incidentId), { said: t('warroom.youCommand') });
  const tick = useCommand(incidentId, () => tickItem(incidentId, step.subject ?? '', true));
  const agree = useCommand(incidentId, () => consent(incidentId, Number(step.subject)));
  const atOnce: Partial<Record<Step['kind'], { mutate: () => void; isPending: boolean }>> = {
    TAKE_COMMAND: command,
    TICK: tick,
    OBJECT: agree,
  };
  const action = atOnce[step.kind];
  const section = sectionOf[step.kind];
  return (
    <li className={classes.step}>
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <div>
          <Text fw={600} className={classes.text}>
            {step.text}
          </Text>
          <Group gap={6}>
            {step.press === 'LATE' && <ToneBadge tone="alarm">{t('next.late')}</ToneBadge>}
            {step.press === 'SOON' && <ToneBadge tone="watch">{t('next.soon')}</ToneBadge>}
            {step.dueAt && (
              <Text size="xs" c="dimmed">
                <Time at={step.dueAt} />
              </Text>
            )}
          </Group>
        </div>
        {step.allowed && action && (
          <Button size="xs" flex="none" loading={action.isPending} onClick={() => action.mutate()}>
            {step.kind === 'OBJECT' ? t('work.consent') : t(`next.do.${step.kind}`)}
          </Button>
        )}
        {section && (
          <Button size="xs" flex="none" variant="default" onClick={() => show(section)}>
            {t('next.show')}
          </Button>
        )}
        {step.allowed && hasDialog(step) && (
          <Button size="xs" flex="none" variant="default" onClick={onBegin}>
            {t(`next.do.${step.kind}`)}
          </Button>
        )}
      </Group>
    </li>
  );
}
