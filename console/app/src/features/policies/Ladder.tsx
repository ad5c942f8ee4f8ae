import { Text } from '@mantine/core';
import { IconCalendarTime, IconCalendarUp, IconFilter, IconMessages, IconUser, IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useTargetName, useTargetText, type Target } from '../../shared/pick/targets';
import { useDuration } from '../../shared/time/Time';
import { lastResortQuery, type Policy } from './api';
import { moments } from './editor/values';
import classes from './Ladder.module.css';
import { useConditionText } from './useConditionText';
import { useMoment } from './useMoment';

const icons = {
  PERSON: IconUser,
  SCHEDULE: IconCalendarTime,
  NEXT_ON_CALL: IconCalendarUp,
  TEAM: IconUsersGroup,
  DESTINATION: IconMessages,
};

/** Who is paged when, counted from the alert's opening. */
export function Ladder({ policy, team }: { policy: Policy; team?: string }) {
  const { t } = useTranslation();
  const duration = useDuration();
  const when = useMoment();
  const condition = useConditionText();
  const text = useTargetText();
  const resort = useQuery(lastResortQuery).data?.data.targets ?? [];
  const at = moments(policy.levels);
  return (
    <>
      {(policy.description || team) && (
        <Text c="dimmed" size="sm" mb="xs">
          {[team, policy.description].filter(Boolean).join(' · ')}
        </Text>
      )}
      <ol className={classes.ladder}>
        {policy.levels.map((level, index) => (
          <li key={index} className={classes.level}>
            <span className={classes.when}>
              {t('policies.level', { number: index + 1 })} · {when(at[index] ?? 0)}
            </span>
            {level.targets.map((target) => (
              <TargetLine key={`${target.kind}${target.id}`} target={target} />
            ))}
            {level.strategy === 'ROUND_ROBIN' && <span className={classes.note}>{t('policies.strategies.ROUND_ROBIN')}</span>}
            {level.condition && (
              <span className={classes.note}>
                <IconFilter size={13} aria-hidden /> {condition(level.condition)}
              </span>
            )}
          </li>
        ))}
        <li className={classes.end}>
          {policy.repeatCount === 0
            ? t('policies.ends', { time: duration(policy.repeatDelaySeconds) })
            : t('policies.repeats', { count: policy.repeatCount, time: duration(policy.repeatDelaySeconds) })}
          {resort.length > 0 && <div>{t('lastResort.then', { names: resort.map(text).join(', ') })}</div>}
          {policy.ackTimeoutSeconds !== null && (
            <div>{t('policies.lease', { time: duration(policy.ackTimeoutSeconds) })}</div>
          )}
        </li>
      </ol>
    </>
  );
}

function TargetLine({ target }: { target: Target }) {
  const { t } = useTranslation();
  const nameOf = useTargetName();
  const Glyph = icons[target.kind];
  return (
    <span className={classes.target}>
      <Glyph size={15} aria-label={t(`policies.kind.${target.kind}`)} />
      {nameOf(target)}
      {target.kind === 'NEXT_ON_CALL' && <span className={classes.note}>{t('policies.next')}</span>}
    </span>
  );
}
