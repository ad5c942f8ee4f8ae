import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CopyBlock } from '../../../shared/ui/CopyBlock';

/** The secret address, shown this once. */
export function FeedAddress({ url, onClose }: { url: string; onClose: () => void }) {
  const { t } = useTranslation();
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
        <Alert icon={<IconKey size={18} />}>{t('duty.feedOnce')}</Alert>
        <CopyBlock text={url} label={t('duty.feedAddress')} />
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
