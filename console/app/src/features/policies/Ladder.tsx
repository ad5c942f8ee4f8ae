import { Text } from '@mantine/core';
import { IconCalendarTime, IconUser, IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../shared/pick/catalogue';
import { useDuration } from '../../shared/time/Time';
import type { Policy } from './api';
import classes from './Ladder.module.css';

const icons = { PERSON: IconUser, SCHEDULE: IconCalendarTime, TEAM: IconUsersGroup } as const;

/** Who is paged when, counted from the alert's opening. */
export function Ladder({ policy, team }: { policy: Policy; team?: string }) {
  const { t } = useTranslation();
  const duration = useDuration();
  const moments = policy.levels.map((_, index) =>
    policy.levels.slice(0, index + 1).reduce((sum, level) => sum + (level.delaySeconds ?? 0), 0),
  );
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
              {t('policies.level', { number: index + 1 })} ·{' '}
              {moments[index] === 0 ? t('policies.atOnce') : t('policies.after', { time: duration(moments[index]) })}
            </span>
            {(level.targets ?? []).map((target) => (
              <Target key={target.id} kind={target.kind as keyof typeof icons} id={target.id as string} />
            ))}
          </li>
        ))}
        <li className={classes.end}>
          {policy.repeatCount === 0
            ? t('policies.ends', { time: duration(policy.repeatDelaySeconds) })
            : t('policies.repeats', { count: policy.repeatCount, time: duration(policy.repeatDelaySeconds) })}
        </li>
      </ol>
    </>
  );
}

function Target({ kind, id }: { kind: keyof typeof icons; id: string }) {
  const { t } = useTranslation();
  const names = useNames();
  const Glyph = icons[kind];
  const name = { PERSON: names.person, SCHEDULE: names.schedule, TEAM: names.team }[kind](id);
  return (
    <span className={classes.target}>
      <Glyph size={15} aria-label={t(`policies.kind.${kind}`)} />
      {name}
    </span>
  );
}
