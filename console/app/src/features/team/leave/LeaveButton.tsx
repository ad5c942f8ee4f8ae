import { Button } from '@mantine/core';
import { IconDoorExit } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LeaveModal } from './LeaveModal';

export function LeaveButton({ teamId }: { teamId: string }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconDoorExit size={16} />} onClick={() => setOpened(true)}>
        {t('team.leave.open')}
      </Button>
      {opened && <LeaveModal teamId={teamId} onClose={() => setOpened(false)} />}
    </>
  );
}
