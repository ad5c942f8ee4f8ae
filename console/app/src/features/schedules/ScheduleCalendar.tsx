import { Button, Group, Menu, Switch, Text } from '@mantine/core';
import { IconArrowsExchange, IconCalendarPin, IconChevronDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../session/session';
import { Loaded } from '../../shared/ui/Loaded';
import { Panel } from '../../shared/ui/Panel';
import { shiftsQuery, type Schedule } from './api';
import { Calendar } from './calendar/Calendar';
import { CalendarControls } from './calendar/CalendarControls';
import { coloursOf } from './calendar/colours';
import { exceptionRow, finalRow, layerRows, type Span } from './calendar/rows';
import { useCalendar } from './calendar/useCalendar';
import { useWords } from './calendar/useWords';
import { overridesQuery, temporariesQuery } from './overrides/api';
import { draftNow, draftOf, draftOfDay } from './overrides/draft';
import { ExceptionDialogs, type Dialog } from './overrides/ExceptionDialogs';

/** Layers, exceptions and what comes out of them; overrides are made by dragging over the last row. */
export function ScheduleCalendar({ schedule }: { schedule: Schedule }) {
  const { t } = useTranslation();
  const calendar = useCalendar(schedule.zone);
  const words = useWords();
  const shifts = useQuery(shiftsQuery(schedule.id, calendar.range, { layers: true, overflow: true }));
  const overrides = useQuery(overridesQuery(schedule.id, calendar.range.since)).data ?? [];
  const temporaries = useQuery(temporariesQuery(schedule.id)).data ?? [];
  const [showLayers, setShowLayers] = useState(true);
  const [dialog, setDialog] = useState<Dialog>();
  const mayOverride = useRole('admin', 'manager', 'responder');
  return (
    <Panel title={t('calendar.title')} actions={mayOverride && <AddException onOpen={setDialog} />}>
      <CalendarControls calendar={calendar} zone={schedule.zone} />
      <Loaded query={shifts} rows={5}>
        {(plan) => (
          <Calendar
            lines={calendar.lines}
            zone={calendar.zone}
            colour={coloursOf(schedule.layers)}
            rows={[
              ...(showLayers ? layerRows(plan, words) : []),
              exceptionRow(t('calendar.exceptions'), overrides, temporaries, words),
              finalRow(t('calendar.final'), plan, words, schedule.createdAt),
            ]}
            onSelect={mayOverride ? (start, end) => setDialog({ kind: 'override', draft: { kind: 'REPLACE_ALL', start, end } }) : undefined}
            onDay={mayOverride ? (day) => setDialog({ kind: 'override', draft: draftOfDay(day, Date.now()) }) : undefined}
            onSpan={(span) => {
              const opened = dialogOf(span);
              if (opened) setDialog(opened);
            }}
          />
        )}
      </Loaded>
      <Group justify="space-between" mt="sm" gap="xs">
        <Switch size="xs" label={t('calendar.showLayers')} checked={showLayers} onChange={({ currentTarget }) => setShowLayers(currentTarget.checked)} />
        {mayOverride && (
          <Text size="xs" c="dimmed">
            {t('calendar.hint')}
          </Text>
        )}
      </Group>
      <ExceptionDialogs schedule={schedule} overrides={overrides} dialog={dialog} onClose={() => setDialog(undefined)} />
    </Panel>
  );

  function dialogOf(span: Span): Dialog | undefined {
    const override = span.override ?? overrides.find(({ id }) => id === span.shift?.overrideId);
    if (override) return { kind: 'ended', override };
    const temporary = span.temporary ?? temporaries.find(({ id }) => id === span.shift?.temporaryId);
    if (temporary) return { kind: 'endedTemporary', temporary };
    const ahead = mayOverride && span.end > Date.now();
    return ahead ? { kind: 'override', draft: draftOf(span) } : undefined;
  }
}

/** The same by button, for those who do not drag. */
function AddException({ onOpen }: { onOpen: (dialog: Dialog) => void }) {
  const { t } = useTranslation();
  const mayFix = useRole('admin', 'manager');
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" size="xs" rightSection={<IconChevronDown size={14} />}>
          {t('overrides.exception')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconArrowsExchange size={16} />} onClick={() => onOpen({ kind: 'override', draft: draftNow(Date.now()) })}>
          {t('overrides.add')}
        </Menu.Item>
        {mayFix && (
          <Menu.Item leftSection={<IconCalendarPin size={16} />} onClick={() => onOpen({ kind: 'temporary' })}>
            {t('overrides.addTemporary')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
