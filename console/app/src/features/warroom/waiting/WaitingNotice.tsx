import { Alert, Button, Group, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconClockPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../shared/time/useNow';
import { useShowing } from './shown';
import { useSender, useWaiting } from './useWaiting';
import { WaitingList } from './WaitingList';

const usual = 5000;

/**
 * Sends what waits, and says on every page what could not be sent, but for the lines that stand
 * beside a timeline already.
 */
export function WaitingNotice() {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure();
  useSender();
  const now = useNow();
  const showing = useShowing();
  const lines = useWaiting().filter(
    ({ incidentId, refusal, sentAt, writtenAt }) =>
      !sentAt && !showing.includes(incidentId) && (refusal !== undefined || now - Date.parse(writtenAt) > usual),
  );
  if (lines.length === 0) return null;
  const refused = lines.filter(({ refusal }) => refusal).length;
  return (
    <Alert color={refused > 0 ? 'red' : 'yellow'} icon={<IconClockPause size={18} />} role="status" mb="md" p="xs">
      <Group justify="space-between" gap="xs">
        <span>
          {refused > 0 ? t('waiting.someRefused', { count: refused }) : t('waiting.someWait', { count: lines.length })}
        </span>
        <Button size="xs" variant="default" onClick={open}>
          {t('waiting.show')}
        </Button>
      </Group>
      <Modal opened={opened} onClose={close} title={t('waiting.title')} closeButtonProps={{ 'aria-label': t('common.close') }}>
        <WaitingList lines={lines} linked />
      </Modal>
    </Alert>
  );
}
