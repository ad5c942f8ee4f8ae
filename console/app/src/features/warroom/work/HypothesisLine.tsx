import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tone } from '../../../shared/theme/tokens';
import { Time } from '../../../shared/time/Time';
import { ToneBadge } from '../../../shared/ui/Badges';
import { useCommand } from '../api';
import { reopenHypothesis, settleHypothesis, testHypothesis, type Hypothesis } from './api';
import { EvidenceList } from './EvidenceList';
import { EvidenceModal } from './EvidenceModal';
import { TextModal, type TextQuestion } from './TextModal';
import classes from './Work.module.css';

const tones: Record<Hypothesis['status'], Tone> = {
  OPEN: 'quiet',
  TESTING: 'active',
  CONFIRMED: 'good',
  REFUTED: 'quiet',
};

interface HypothesisLineProps {
  incidentId: string;
  hypothesis: Hypothesis;
  parent?: Hypothesis;
  onPlan?: () => void;
}

/** A hypothesis with what speaks for and against it, and what can be done about it now. */
export function HypothesisLine({ incidentId, hypothesis, parent, onPlan }: HypothesisLineProps) {
  const { t } = useTranslation();
  const [question, setQuestion] = useState<TextQuestion>();
  const [found, setFound] = useState<boolean>();
  const { number, status } = hypothesis;
  const test = useCommand(incidentId, () => testHypothesis(incidentId, number));
  const settled = status === 'CONFIRMED' || status === 'REFUTED';
  const ask = (key: string, field: string, send: TextQuestion['send'], danger = false) =>
    setQuestion({
      title: hypothesis.title,
      label: t(`work.ask.${key}`),
      submitLabel: t(`work.${key}`),
      field,
      required: true,
      danger,
      send,
    });
  return (
    <article className={status === 'REFUTED' ? classes.over : undefined}>
      <Group gap="xs">
        <Text fw={650}>
          {number}. {hypothesis.title}
        </Text>
        <ToneBadge tone={tones[status]} hollow={status === 'REFUTED'}>
          {t(`work.hypothesis.${status}`)}
        </ToneBadge>
      </Group>
      <Text size="sm" c="dimmed">
        {settled ? hypothesis.result : t(`work.likely.${hypothesis.likelihood}`)}
        {hypothesis.owner && ` · ${hypothesis.owner.name}`}
        {!settled && hypothesis.timeBoxUntil && (
          <>
            {' · '}
            {t('work.until')} <Time at={hypothesis.timeBoxUntil} />
          </>
        )}
        {parent && ` · ${t('work.below', { number: parent.number, title: parent.title })}`}
      </Text>
      {hypothesis.test && !settled && (
        <Text size="sm">
          {t('work.test')}: {hypothesis.test}
        </Text>
      )}
      <EvidenceList incidentId={incidentId} evidence={hypothesis.evidence} />
      {onPlan && (
        <Group gap="xs" mt={4}>
          {status === 'OPEN' && (
            <Button size="compact-xs" variant="default" loading={test.isPending} onClick={() => test.mutate()}>
              {t('work.testNow')}
            </Button>
          )}
          {!settled && (
            <>
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => ask('confirm', 'result', (result) => settleHypothesis(incidentId, number, { confirmed: true, result }))}
              >
                {t('work.confirm')}
              </Button>
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => ask('refute', 'result', (result) => settleHypothesis(incidentId, number, { confirmed: false, result }))}
              >
                {t('work.refute')}
              </Button>
            </>
          )}
          <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setFound(true)}>
            {t('work.addFor')}
          </Button>
          <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setFound(false)}>
            {t('work.addAgainst')}
          </Button>
          {settled ? (
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              onClick={() => ask('reopen', 'reason', (reason) => reopenHypothesis(incidentId, number, reason))}
            >
              {t('work.reopen')}
            </Button>
          ) : (
            <Button size="compact-xs" variant="subtle" color="gray" onClick={onPlan}>
              {t('common.edit')}
            </Button>
          )}
        </Group>
      )}
      {found !== undefined && (
        <EvidenceModal incidentId={incidentId} hypothesis={hypothesis} supports={found} onClose={() => setFound(undefined)} />
      )}
      {question && <TextModal incidentId={incidentId} question={question} onClose={() => setQuestion(undefined)} />}
    </article>
  );
}
