import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReturnFocus } from '../../../shared/forms/useReturnFocus';
import { ShownOnce } from '../../../shared/ui/ShownOnce';

/** The secret address, shown this once. */
export function FeedAddress({ url, onClose }: { url: string; onClose: () => void }) {
  const { t } = useTranslation();
  useReturnFocus();
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('duty.newFeed')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        <ShownOnce notice={t('duty.feedOnce')} label={t('duty.feedAddress')} secret={url} />
        <Text size="sm" c="dimmed">
          {t('duty.feedHow')}
        </Text>
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('duty.feedKept')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
