import { Checkbox, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Checklist } from '../api';
import { useTick } from './useTick';

export function Points({ personId, checklist }: { personId: string; checklist: Checklist }) {
  const { t } = useTranslation();
  const tick = useTick(personId, checklist.id);
  return (
    <Stack gap="sm" role="group" aria-label={t(`duty.checklist.${checklist.kind}`)}>
      {checklist.points.map((point) => (
        <Checkbox
          key={point.key}
          label={point.text}
          checked={point.done}
          onChange={({ currentTarget }) => tick(point.key, currentTarget.checked)}
        />
      ))}
    </Stack>
  );
}
