import { SimpleGrid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRole, useSession } from '../../session/session';
import { PageHeader } from '../../shared/ui/PageHeader';
import { SchedulesNow } from '../schedules/OnCallNow';
import { SetupBanner } from '../setup/SetupBanner';
import { MyActions } from './MyActions';
import { MyPages } from './MyPages';
import { OpenIncidents } from './OpenIncidents';

/** What needs this person now, the most urgent first. */
export default function HomePage() {
  const { t } = useTranslation();
  const { name } = useSession();
  const staff = useRole('admin', 'manager', 'responder');
  return (
    <>
      <PageHeader title={t('home.hello', { name })} />
      <Stack>
        {staff && <MyPages />}
        {staff && <SetupBanner />}
        <OpenIncidents />
        <SimpleGrid cols={{ base: 1, md: 2 }}>
          <MyActions />
          {staff && <SchedulesNow more />}
        </SimpleGrid>
      </Stack>
    </>
  );
}
