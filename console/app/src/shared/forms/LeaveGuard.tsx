import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';

interface LeaveGuardProps {
  /** Whether something would be lost. */
  dirty: boolean;
  /** Set just before leaving after a save. */
  saved: RefObject<boolean>;
}

/** Asks before edits are lost by going elsewhere. */
export function LeaveGuard({ dirty, saved }: LeaveGuardProps) {
  const { t } = useTranslation();
  const blocker = useBlocker({
    shouldBlockFn: () => dirty && !saved.current,
    enableBeforeUnload: () => dirty && !saved.current,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <Modal opened onClose={blocker.reset} title={t('editor.leave')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <Stack>
        <Text size="sm">{t('editor.leaveText')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={blocker.reset}>
            {t('editor.stay')}
          </Button>
          <Button color="red" onClick={blocker.proceed}>
            {t('editor.drop')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
