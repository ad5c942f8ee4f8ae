import { Button, Popover, Stack, Textarea } from '@mantine/core';
import { IconPhoneCall } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../shared/forms/useSend';
import { alertTouches, pageForAlert, type PageRequest } from '../alerts/api';

interface AskButtonProps {
  alertId: string;
  /** Who is paged, in words. */
  name: string;
  whom: Pick<PageRequest, 'contactCardId' | 'special'>;
}

/** Pages somebody for an alert, once it is confirmed, with a word why when there is time for one. */
export function AskButton({ alertId, name, whom }: AskButtonProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const [message, setMessage] = useState('');
  const page = useSend(() => pageForAlert(alertId, { ...whom, message: message.trim() || undefined }), {
    touches: alertTouches,
    said: t('contacts.paged', { name }),
    onDone: () => {
      setOpened(false);
      setMessage('');
    },
  });
  return (
    <Popover opened={opened} onChange={setOpened} width={290} position="bottom-end" shadow="md" trapFocus returnFocus withArrow>
      <Popover.Target>
        <Button
          size="xs"
          variant="light"
          leftSection={<IconPhoneCall size={14} />}
          aria-label={t('contacts.pageOf', { name })}
          onClick={() => setOpened(!opened)}
        >
          {t('contacts.page')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('contacts.pageOf', { name })}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            page.mutate();
          }}
        >
          <Stack gap="xs">
            <Textarea
              label={t('contacts.why')}
              description={t('contacts.whyHelp')}
              autosize
              minRows={2}
              maxLength={500}
              data-autofocus
              value={message}
              onChange={(event) => setMessage(event.currentTarget.value)}
            />
            <Button type="submit" size="sm" loading={page.isPending}>
              {t('alerts.pageNow')}
            </Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
