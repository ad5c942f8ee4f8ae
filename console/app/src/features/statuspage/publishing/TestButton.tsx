import { Button, Text } from '@mantine/core';
import { IconMailForward } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../../shared/forms/useSend';
import { sendTest, type Thought } from './api';

/** Mails the reader what subscribers would get, and nobody else. */
export function TestButton({ thought }: { thought: Thought }) {
  const { t } = useTranslation();
  const test = useSend(() => sendTest(thought));
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconMailForward size={15} aria-hidden />}
        loading={test.isPending}
        onClick={() => test.mutate()}
        style={{ alignSelf: 'flex-start' }}
      >
        {t('publishing.test')}
      </Button>
      <Text size="sm" c="dimmed" role="status">
        {test.data && t('publishing.testSent', { address: test.data.sentTo })}
      </Text>
    </>
  );
}
