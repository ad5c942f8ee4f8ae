import { SimpleGrid, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../../session/me';
import { Loaded } from '../../shared/ui/Loaded';
import { PageHeader } from '../../shared/ui/PageHeader';
import { MyHandOversPanel } from '../handovers/MyHandOversPanel';
import { CalendarsPanel } from './calendars/CalendarsPanel';
import { ChecklistsPanel } from './checklists/ChecklistsPanel';
import { FeedsPanel } from './feeds/FeedsPanel';
import { ShiftsPanel } from './shifts/ShiftsPanel';
import { TakeNowPanel } from './shifts/TakeNowPanel';
import { SwapsPanel } from './swaps/SwapsPanel';
import { TimeOffPanel } from './timeoff/TimeOffPanel';

/** Everything about one's own duty; mails about shifts lead here. */
export default function MyOnCallPage() {
  const { t } = useTranslation();
  const me = useQuery(meQuery);
  return (
    <>
      <PageHeader title={t('duty.title')} text={t('duty.text')} />
      <Loaded query={me}>
        {({ id }) => (
          <SimpleGrid cols={{ base: 1, lg: 2 }}>
            <Stack>
              <MyHandOversPanel personId={id} />
              <ShiftsPanel personId={id} />
              <SwapsPanel personId={id} />
              <TakeNowPanel personId={id} />
            </Stack>
            <Stack>
              <ChecklistsPanel personId={id} />
              <TimeOffPanel personId={id} />
              <CalendarsPanel personId={id} />
              <FeedsPanel />
            </Stack>
          </SimpleGrid>
        )}
      </Loaded>
    </>
  );
}
