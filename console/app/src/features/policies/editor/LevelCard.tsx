import { ActionIcon, Button, Group, SegmentedControl, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconChevronDown, IconChevronUp, IconFilter, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../../session/reader';
import { DurationInput } from '../../../shared/forms/DurationInput';
import { ReorderHandle } from '../../../shared/forms/ReorderHandle';
import type { ReorderRow } from '../../../shared/forms/useReorder';
import { TargetsSelect } from '../../../shared/pick/TargetsSelect';
import { useMoment } from '../useMoment';
import { ConditionFields } from './ConditionFields';
import classes from './Levels.module.css';
import { newCondition, type LevelValues, type PolicyValues } from './values';

interface LevelCardProps extends ReorderRow {
  form: UseFormReturnType<PolicyValues>;
  level: LevelValues;
  place: number;
  /** How many levels there are. */
  all: number;
  /** Seconds from the alert's opening. */
  moment: number;
}

/** One level of the ladder. */
export function LevelCard({ form, level, place, all, moment, dragged, target, onMove, onDragOver, ...drag }: LevelCardProps) {
  const { t } = useTranslation();
  const { zone } = useReader();
  const when = useMoment();
  const number = place + 1;
  const path = `levels.${place}`;
  return (
    <li
      className={`${classes.level} ${dragged ? classes.dragged : ''} ${target ? classes.target : ''}`}
      aria-label={t('policies.level', { number })}
      onDragOver={(event) => {
        event.preventDefault();
        onDragOver();
      }}
      onDrop={(event) => event.preventDefault()}
    >
      <div className={classes.head}>
        <span className={classes.title}>{t('policies.level', { number })}</span>
        <span className={classes.when}>{when(moment)}</span>
        <Group gap={0} wrap="nowrap">
          <ReorderHandle id={level.key} place={place} label={t('policies.move', { number })} onMove={onMove} {...drag} />
          <ActionIcon size="sm" className={classes.step} aria-label={t('policies.up', { number })} disabled={place === 0} onClick={() => onMove(place - 1)}>
            <IconChevronUp size={15} />
          </ActionIcon>
          <ActionIcon size="sm" className={classes.step} aria-label={t('policies.down', { number })} disabled={number === all} onClick={() => onMove(place + 1)}>
            <IconChevronDown size={15} />
          </ActionIcon>
          <ActionIcon
            size="sm"
            className={classes.step}
            aria-label={t('policies.removeLevel', { number })}
            disabled={all === 1}
            onClick={() => form.removeListItem('levels', place)}
          >
            <IconTrash size={15} />
          </ActionIcon>
        </Group>
      </div>
      <Stack gap="xs">
        <TargetsSelect label={t('policies.targets')} required {...form.getInputProps(`${path}.targets`)} value={level.targets} />
        <Group align="flex-end" gap="sm">
          <DurationInput
            w={210}
            label={place === 0 ? t('policies.delayFirst') : t('policies.delay')}
            {...form.getInputProps(`${path}.delaySeconds`)}
          />
          {level.targets.length > 1 && (
            <SegmentedControl
              size="xs"
              mb={2}
              aria-label={t('policies.strategy')}
              data={(['EVERYONE', 'ROUND_ROBIN'] as const).map((value) => ({ value, label: t(`policies.strategies.${value}`) }))}
              {...form.getInputProps(`${path}.strategy`)}
            />
          )}
          {!level.condition && (
            <Button
              variant="subtle"
              size="xs"
              mb={2}
              leftSection={<IconFilter size={14} />}
              onClick={() => form.setFieldValue(`${path}.condition`, newCondition(zone))}
            >
              {t('policies.addCondition')}
            </Button>
          )}
        </Group>
        {level.condition && (
          <ConditionFields
            condition={level.condition}
            onChange={(condition) => form.setFieldValue(`${path}.condition`, condition)}
            path={`${path}.condition`}
            errors={form.errors}
          />
        )}
      </Stack>
    </li>
  );
}
