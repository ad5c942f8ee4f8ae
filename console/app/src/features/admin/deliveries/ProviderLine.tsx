import { Button, Chip, Group, Progress, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../../shared/forms/useSend';
import { useChannelName } from '../../../shared/ui/useChannelName';
import type { ServiceName } from '../api';
import { deliveriesKey, retryFailed, type ProviderFigures } from './api';

interface ProviderLineProps {
  service: ServiceName;
  figures: ProviderFigures;
  /** Whether the list shows only what it sent. */
  chosen: boolean;
  onChoose: (chosen: boolean) => void;
}

/** How one provider did within a day. */
export function ProviderLine({ service, figures, chosen, onChoose }: ProviderLineProps) {
  const { t } = useTranslation();
  const channelName = useChannelName();
  const { channel, provider, attempts, failures, failed } = figures;
  const name = `${channelName(channel)} · ${provider}`;
  const again = useSend(() => retryFailed(service, figures), {
    touches: [deliveriesKey(service)],
    onDone: ({ released }) => notifications.show({ message: t('admin.released', { count: released }), color: 'pine' }),
  });

  function confirm() {
    modals.openConfirmModal({
      title: t('admin.sendFailedAgain', { count: failed }),
      children: <Text size="sm">{t('admin.sendFailedText', { name })}</Text>,
      labels: { confirm: t('admin.sendAgain'), cancel: t('common.cancel') },
      onConfirm: () => again.mutate(),
    });
  }

  return (
    <Group gap="sm">
      <Chip size="xs" checked={chosen} onChange={onChoose}>
        {name}
      </Chip>
      <Progress
        flex={1}
        miw={80}
        color="red"
        value={(failures / attempts) * 100}
        aria-label={t('admin.failureRate', { name })}
      />
      <Text size="sm" className="numeric">
        {t('admin.failures', { failures, count: attempts })}
      </Text>
      {failed > 0 && (
        <Button size="xs" variant="default" loading={again.isPending} onClick={confirm}>
          {t('admin.sendFailedAgain', { count: failed })}
        </Button>
      )}
    </Group>
  );
}
