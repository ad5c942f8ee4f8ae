import { Modal, Text, Timeline } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useReturnFocus } from '../../../shared/forms/useReturnFocus';
import { Time } from '../../../shared/time/Time';
import { ToneBadge } from '../../../shared/ui/Badges';
import { Loaded } from '../../../shared/ui/Loaded';
import type { ServiceName } from '../api';
import { deliveryQuery } from './api';
import { history } from './history';

interface DeliveryModalProps {
  service: ServiceName;
  id: string;
  onClose: () => void;
}

/** What became of one delivery: the attempts, and what the provider said afterwards. */
export function DeliveryModal({ service, id, onClose }: DeliveryModalProps) {
  const { t } = useTranslation();
  const delivery = useQuery(deliveryQuery(service, id));
  useReturnFocus();
  return (
    <Modal opened onClose={onClose} title={t('admin.history')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <Loaded query={delivery}>
        {(details) => (
          <Timeline bulletSize={14} lineWidth={2}>
            {history(details).map(({ key, at, what, tone, by, text }) => (
              <Timeline.Item
                key={key}
                title={
                  <ToneBadge tone={tone}>
                    {what === 'report' ? t('admin.said', { said: by }) : t(`admin.event.${what}`, { by })}
                  </ToneBadge>
                }
              >
                <Text size="sm" c="dimmed">
                  <Time at={at} as="seconds" />
                  {text && ` · ${text}`}
                </Text>
              </Timeline.Item>
            ))}
          </Timeline>
        )}
      </Loaded>
    </Modal>
  );
}
