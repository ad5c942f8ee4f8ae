import { Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
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
import { Gaps } from '../Gaps';
import { QualityFacts } from '../QualityFacts';
import { canPreview, layersOf, type ScheduleValues } from './values';

/** Milliseconds without typing after which the services are asked. */
const pause = 400;

/** Who would be on call, while somebody is still editing. */
export function PreviewPanel({ values }: { values: ScheduleValues }) {
  const { t } = useTranslation();
  const words = useWords();
  const calendar = useCalendar(values.zone, 'weeks', 'narrow');
  const [settled] = useDebouncedValue(values, pause);
  const complete = canPreview(settled);
  const preview = useQuery({ ...previewQuery(settled.zone, layersOf(settled), calendar.range), enabled: complete });
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
          <Stack gap="sm">
            <Calendar
              lines={calendar.lines}
              zone={calendar.zone}
              colour={coloursOf(values.layers)}
              rows={[...layerRows(plan, words), finalRow(t('calendar.final'), plan, words)]}
            />
            <Gaps gaps={plan.gaps} zone={calendar.zone} />
            <QualityFacts quality={plan.quality} />
          </Stack>
        )}
      </Loaded>
    </Panel>
  );
}
