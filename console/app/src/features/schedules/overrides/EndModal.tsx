import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReturnFocus } from '../../../shared/forms/useReturnFocus';
import { useSend } from '../../../shared/forms/useSend';
import { useNow } from '../../../shared/time/useNow';
import { Facts } from '../../../shared/ui/Facts';
import { onCallKey, schedulesKey } from '../api';
import type { ReactNode } from 'react';

interface EndModalProps {
  title: string;
  facts: [string, ReactNode][];
  startsAt: string;
  endsAt: string;
  /** False for those who may look only. */
  may: boolean;
  end: () => Promise<unknown>;
  onClose: () => void;
}

/** What an exception says, and the way to end it; a past one stays as it was. */
export function EndModal({ title, facts, startsAt, endsAt, may, end, onClose }: EndModalProps) {
  const { t } = useTranslation();
  useReturnFocus();
  const send = useSend(end, { touches: [schedulesKey, onCallKey], onDone: onClose });
  const now = useNow();
  const over = Date.parse(endsAt) <= now;
  const running = Date.parse(startsAt) < now;
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <Stack gap="sm">
        <Facts facts={facts} />
        <Text size="sm" c="dimmed">
          {t(over ? 'overrides.over' : running ? 'overrides.running' : 'overrides.ahead')}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.close')}
          </Button>
          {may && !over && (
            <Button color="red" loading={send.isPending} onClick={() => send.mutate()}>
              {t(running ? 'overrides.endNow' : 'overrides.takeBack')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
