import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../session/me';
import type { Tone } from '../../../shared/theme/tokens';
import { clock } from '../../../shared/time/format';
import { Time } from '../../../shared/time/Time';
import { ToneBadge } from '../../../shared/ui/Badges';
import { useCommand } from '../api';
import { consent, object, withdraw, type Decision } from './api';
import { DecisionFacts } from './DecisionFacts';
import { OutcomeModal } from './OutcomeModal';
import { TextModal, type TextQuestion } from './TextModal';
import { VerdictModal } from './VerdictModal';
import classes from './Work.module.css';

const tones: Record<Decision['status'], Tone> = {
  PROPOSED: 'watch',
  APPROVED: 'good',
  REJECTED: 'quiet',
  WITHDRAWN: 'quiet',
};

interface DecisionLineProps {
  incidentId: string;
  decision: Decision;
  mayWrite: boolean;
  mayDecide: boolean;
}

/** A proposal and what became of it, with what can be done about it now. */
export function DecisionLine({ incidentId, decision, mayWrite, mayDecide }: DecisionLineProps) {
  const { t } = useTranslation();
  const [question, setQuestion] = useState<TextQuestion>();
  const [open, setOpen] = useState<'verdict' | 'outcome'>();
  const me = useMe()?.id;
  const mine = me === decision.proposedBy.id;
  const mayConsent = !mine && !mayDecide && !decision.consents.some(({ by }) => by.id === me);
  const agree = useCommand(incidentId, () => consent(incidentId, decision.number));
  const { number, status } = decision;
  const ask = (key: string, field: string, required: boolean, send: TextQuestion['send']) =>
    setQuestion({
      title: decision.proposal,
      label: t(`work.ask.${key}`),
      submitLabel: t(`work.${key}`),
      field,
      required,
      send,
    });
  const over = status === 'REJECTED' || status === 'WITHDRAWN';
  return (
    <article className={over ? classes.over : undefined}>
      <Group gap="xs">
        <Text fw={650}>
          {number}. {decision.proposal}
        </Text>
        <ToneBadge tone={tones[status]} hollow={over}>
          {t(`work.decision.${status}`)}
        </ToneBadge>
      </Group>
      <Text size="sm" c="dimmed">
        {decision.proposedBy.name}, <Time at={decision.proposedAt} />
        {decision.decidedBy && ` · ${t('work.decidedBy', { name: decision.decidedBy.name })}`}
        {typeof decision.latencySeconds === 'number' &&
          ` · ${t('work.waited', { time: clock(decision.latencySeconds * 1000) })}`}
        {decision.reason && ` · ${decision.reason}`}
      </Text>
      <DecisionFacts decision={decision} />
      {decision.effect && (
        <Text size="sm">
          {t(`work.effect.${decision.effect}`)}: {decision.outcome}
        </Text>
      )}
      {mayWrite && (
        <Group gap="xs" mt={4}>
          {status === 'PROPOSED' && mayDecide && (
            <Button size="compact-xs" onClick={() => setOpen('verdict')}>
              {t('work.decideNow')}
            </Button>
          )}
          {status === 'PROPOSED' && (
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              onClick={() => ask('object', 'text', true, (text) => object(incidentId, number, text))}
            >
              {t('work.object')}
            </Button>
          )}
          {status === 'PROPOSED' && mayConsent && (
            <Button size="compact-xs" variant="subtle" color="gray" loading={agree.isPending} onClick={() => agree.mutate()}>
              {t('work.consent')}
            </Button>
          )}
          {status === 'PROPOSED' && mine && (
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              onClick={() => ask('takeBack', 'reason', false, (reason) => withdraw(incidentId, number, reason || undefined))}
            >
              {t('work.takeBack')}
            </Button>
          )}
          {status === 'APPROVED' && (
            <Button size="compact-xs" variant="default" onClick={() => setOpen('outcome')}>
              {t('work.recordOutcome')}
            </Button>
          )}
        </Group>
      )}
      {question && <TextModal incidentId={incidentId} question={question} onClose={() => setQuestion(undefined)} />}
      {open === 'verdict' && <VerdictModal incidentId={incidentId} decision={decision} onClose={() => setOpen(undefined)} />}
      {open === 'outcome' && <OutcomeModal incidentId={incidentId} decision={decision} onClose={() => setOpen(undefined)} />}
    </article>
  );
}
