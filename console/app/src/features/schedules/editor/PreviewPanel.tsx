import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../shared/ui/Loaded';
import { Panel } from '../../../shared/ui/Panel';
import { previewQuery } from '../api';
import { Calendar } from '../calendar/Calendar';
import { CalendarControls } from '../calendar/CalendarControls';
import { coloursOf } from '../calendar/colours';
import { finalRow, layerRows } from '../calendar/rows';
import { useCalendar } from '../calendar/useCalendar';
import { useWords } from '../calendar/useWords';
import { sixWeeks } from '../sixWeeks';
import { canPreview, layersOf, type ScheduleValues } from './values';
import { Verdict } from './Verdict';

/** Milliseconds without typing after which the services are asked. */
const pause = 400;

/** Who would be on call, while somebody is still editing. */
export function PreviewPanel({ values }: { values: ScheduleValues }) {
  const { t } = useTranslation();
  const words = useWords();
  const calendar = useCalendar(values.zone, 'weeks', 'narrow');
  const [settled] = useDebouncedValue(values, pause);
  const complete = canPreview(settled);
  const layers = layersOf(settled);
  const [ahead] = useState(sixWeeks);
  const preview = useQuery({ ...previewQuery(settled.zone, layers, calendar.range), enabled: complete });
  const quality = useQuery({ ...previewQuery(settled.zone, layers, ahead), enabled: complete });
  return (
    <Panel title={t('editor.preview')}>
      <CalendarControls calendar={calendar} zone={values.zone} />
      {!complete && (
        <Text size="sm" c="dimmed">
          {t('editor.incomplete')}
        </Text>
      )}
      <Loaded query={preview} rows={6}>
        {(plan) => (
          <Calendar
            lines={calendar.lines}
            zone={calendar.zone}
            colour={coloursOf(values.layers)}
            rows={[...layerRows(plan, words), finalRow(t('calendar.final'), plan, words)]}
          />
        )}
      </Loaded>
      {quality.data && <Verdict shifts={quality.data} zone={calendar.zone} />}
    </Panel>
  );
}
