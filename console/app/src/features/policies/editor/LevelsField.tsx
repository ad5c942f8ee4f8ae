import { Button, VisuallyHidden } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useReorder } from '../../../shared/forms/useReorder';
import { useTargetText } from '../../../shared/pick/targets';
import { LastResortCard } from '../LastResortCard';
import { LevelCard } from './LevelCard';
import classes from './Levels.module.css';
import { moments, mostLevels, newLevel, type LevelValues, type PolicyValues } from './values';

/** The ladder, with the organisation's last resort behind it. */
export function LevelsField({ form }: { form: UseFormReturnType<PolicyValues> }) {
  const { t } = useTranslation();
  const text = useTargetText();
  const { levels } = form.values;
  const at = moments(levels);
  const { list, said, row } = useReorder<LevelValues, HTMLOListElement>(
    levels,
    (ordered) => form.setFieldValue('levels', withTimesOf(levels, ordered)),
    ({ targets }, place) => targets.map(text).join(', ') || t('policies.level', { number: place + 1 }),
  );
  return (
    <>
      <ol ref={list} className={classes.levels}>
        {levels.map((level, place) => (
          <LevelCard
            key={level.key}
            form={form}
            level={level}
            place={place}
            all={levels.length}
            moment={at[place] ?? 0}
            {...row(place)}
          />
        ))}
        <li className={`${classes.level} ${classes.resort}`}>
          {levels.length < mostLevels && (
            <Button
              variant="default"
              size="xs"
              mb="md"
              leftSection={<IconPlus size={15} />}
              onClick={() => form.insertListItem('levels', newLevel(300))}
            >
              {t('policies.addLevel')}
            </Button>
          )}
          <LastResortCard />
        </li>
      </ol>
      <VisuallyHidden aria-live="polite">{said}</VisuallyHidden>
    </>
  );
}

/** Times belong to places, not to people: who moves up is paged when that place is. */
function withTimesOf(before: LevelValues[], after: LevelValues[]): LevelValues[] {
  return after.map((level, place) => ({ ...level, delaySeconds: before[place]?.delaySeconds ?? level.delaySeconds }));
}
