import { ActionIcon, Button, Group, Select, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../../session/reader';
import { Choice } from '../../../shared/ui/Choice';
import type { View } from './days';
import type { CalendarState } from './useCalendar';

const views: View[] = ['month', 'weeks', 'day'];

/** Which days to show, in whose zone. */
export function CalendarControls({ calendar, zone }: { calendar: CalendarState; zone: string }) {
  const { t } = useTranslation();
  const reader = useReader();
  const zones = [...new Set([zone, reader.zone, 'UTC'])];
  return (
    <Group justify="space-between" gap="xs" mb="sm">
      <Group gap={4} wrap="nowrap">
        <ActionIcon variant="default" aria-label={t(`calendar.earlier.${calendar.view}`)} onClick={() => calendar.step(-1)}>
          <IconChevronLeft size={17} />
        </ActionIcon>
        <Button variant="default" size="compact-sm" onClick={calendar.today}>
          {t('calendar.today')}
        </Button>
        <ActionIcon variant="default" aria-label={t(`calendar.later.${calendar.view}`)} onClick={() => calendar.step(1)}>
          <IconChevronRight size={17} />
        </ActionIcon>
        <Text fw={650} ml={6} aria-live="polite">
          <Shown calendar={calendar} language={reader.language} />
        </Text>
      </Group>
      <Group gap="xs">
        <Select
          aria-label={t('calendar.zone')}
          size="xs"
          w={170}
          allowDeselect={false}
          data={zones}
          value={calendar.zone}
          onChange={(chosen) => calendar.setZone(chosen ?? undefined)}
        />
        <Choice
          label={t('calendar.view')}
          size="xs"
          value={calendar.view}
          onChange={(view) => calendar.setView(view as View)}
          data={views.map((value) => ({ value, label: t(`calendar.views.${value}`) }))}
        />
      </Group>
    </Group>
  );
}

function Shown({ calendar: { view, date, lines }, language }: { calendar: CalendarState; language: string }) {
  if (view === 'month') {
    const month = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
    return month.format(Date.parse(date));
  }
  const days = lines.flat();
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return day.formatRange(Date.parse(days[0]?.date ?? date), Date.parse(days.at(-1)?.date ?? date));
}
