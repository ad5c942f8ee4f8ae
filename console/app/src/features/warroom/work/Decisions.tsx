import { Button, Group, List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tone } from '../../../shared/theme/tokens';
import { clock } from '../../../shared/time/format';
import { Time } from '../../../shared/time/Time';
import { ToneBadge } from '../../../shared/ui/Badges';
import { Loaded } from '../../../shared/ui/Loaded';
import { decide, decisionsQuery, object, type Decision } from './api';
import { OutcomeModal } from './OutcomeModal';
import { ProposalModal } from './ProposalModal';
import { TextModal, type TextQuestion } from './TextModal';
import classes from './Work.module.css';

const tones: Record<Decision['status'], Tone> = {
  PROPOSED: 'watch',
  APPROVED: 'good',
  REJECTED: 'quiet',
  WITHDRAWN: 'quiet',
};

interface DecisionsProps {
  incidentId: string;
  mayWrite: boolean;
  mayDecide: boolean;
}

/** What is to be done: anybody proposes and objects, the commander decides. */
export function Decisions({ incidentId, mayWrite, mayDecide }: DecisionsProps) {
  const { t } = useTranslation();
  const decisions = useQuery(decisionsQuery(incidentId));
  const [proposing, setProposing] = useState(false);
  return (
    <Stack gap="md">
      <Loaded query={decisions} rows={2}>
        {(list) =>
          list.length === 0 ? (
            <Text c="dimmed">{t('work.noDecisions')}</Text>
          ) : (
            <>
              {[...list].reverse().map((decision) => (
                <DecisionLine
                  key={decision.number}
                  incidentId={incidentId}
                  decision={decision}
                  mayWrite={mayWrite}
                  mayDecide={mayDecide}
                />
              ))}
            </>
          )
        }
      </Loaded>
      {mayWrite && (
        <Button variant="default" size="xs" w="fit-content" onClick={() => setProposing(true)}>
          {t('work.newProposal')}
        </Button>
      )}
      {proposing && (
        <ProposalModal incidentId={incidentId} mayDecide={mayDecide} onClose={() => setProposing(false)} />
      )}
    </Stack>
  );
}

interface DecisionLineProps extends DecisionsProps {
  decision: Decision;
}

function DecisionLine({ incidentId, decision, mayWrite, mayDecide }: DecisionLineProps) {
  const { t } = useTranslation();
  const [question, setQuestion] = useState<TextQuestion>();
  const [turningOut, setTurningOut] = useState(false);
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
      {decision.expectedEffect && (
        <Text size="sm">
          {t('work.expectedEffect')}: {decision.expectedEffect}
        </Text>
      )}
      {decision.alternatives.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('work.alternatives')}: {decision.alternatives.join('; ')}
        </Text>
      )}
      {decision.objections.length > 0 && (
        <List size="sm">
          {decision.objections.map(({ text, by, at }) => (
            <List.Item key={`${at}${text}`}>
              {by.name}: {text}
            </List.Item>
          ))}
        </List>
      )}
      {decision.effect && (
        <Text size="sm">
          {t(`work.effect.${decision.effect}`)}: {decision.outcome}
        </Text>
      )}
      {mayWrite && (
        <Group gap="xs" mt={4}>
          {status === 'PROPOSED' && mayDecide && (
            <>
              <Button
                size="compact-xs"
                onClick={() =>
                  ask('approve', 'reason', false, (reason) =>
                    decide(incidentId, number, { approved: true, reason: reason || undefined }),
                  )
                }
              >
                {t('work.approve')}
              </Button>
              <Button
                size="compact-xs"
                variant="default"
                onClick={() =>
                  ask('reject', 'reason', false, (reason) =>
                    decide(incidentId, number, { approved: false, reason: reason || undefined }),
                  )
                }
              >
                {t('work.reject')}
              </Button>
            </>
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
          {status === 'APPROVED' && (
            <Button size="compact-xs" variant="default" onClick={() => setTurningOut(true)}>
              {t('work.recordOutcome')}
            </Button>
          )}
        </Group>
      )}
      {question && <TextModal incidentId={incidentId} question={question} onClose={() => setQuestion(undefined)} />}
      {turningOut && (
        <OutcomeModal incidentId={incidentId} decision={decision} onClose={() => setTurningOut(false)} />
      )}
    </article>
  );
}
