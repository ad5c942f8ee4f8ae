import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ShownOnce } from './ShownOnce';

interface ShownOnceModalProps {
  title: string;
  /** That it is not shown again. */
  notice: string;
  /** What the secret is. */
  label: string;
  secret: string;
  /** What the button says with which people confirm that they have it. */
  kept: string;
  onClose: () => void;
  /** How the secret is used. */
  children?: ReactNode;
}

/** A dialog with a secret that nobody can look up later; a slip beside it does not close it. */
export function ShownOnceModal({ title, notice, label, secret, kept, onClose, children }: ShownOnceModalProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={title}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        <ShownOnce notice={notice} label={label} secret={secret} />
        {children}
        <Group justify="flex-end">
          <Button onClick={onClose}>{kept}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
