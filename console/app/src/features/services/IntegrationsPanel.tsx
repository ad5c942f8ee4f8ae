import { ActionIcon, Button, Menu, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconDots, IconPlugConnected, IconPlus, IconSend } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../session/session';
import { useSend } from '../../shared/forms/useSend';
import { Time } from '../../shared/time/Time';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { Panel } from '../../shared/ui/Panel';
import { Row, Rows } from '../../shared/ui/Rows';
import { deleteIntegration, integrationsQuery, rotateKey, sendTestAlert, servicesKey, type Integration, type Service } from './api';
import { IntegrationModal } from './IntegrationModal';
import { KeyModal } from './KeyModal';

const dayInSeconds = 86_400;

export function IntegrationsPanel({ service }: { service: Service }) {
  const { t } = useTranslation();
  const integrations = useQuery(integrationsQuery(service.id));
  const mayChange = useRole('admin', 'manager');
  const [adding, setAdding] = useState(false);
  const [shown, setShown] = useState<Integration>();
  return (
    <Panel
      flush
      title={t('services.integrations')}
      actions={
        mayChange && (
          <Button size="xs" leftSection={<IconPlus size={15} />} onClick={() => setAdding(true)}>
            {t('services.addIntegration')}
          </Button>
        )
      }
    >
      <Loaded query={integrations} rows={2}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              icon={IconPlugConnected}
              title={t('services.noIntegrations')}
              text={t('services.noIntegrationsText')}
            />
          ) : (
            <Rows label={t('services.integrations')}>
              {items.map((integration) => (
                <IntegrationRow
                  key={integration.id}
                  integration={integration}
                  mayChange={mayChange}
                  onShow={setShown}
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
      {adding && <IntegrationModal serviceId={service.id} onClose={() => setAdding(false)} onDone={setShown} />}
      {shown && <KeyModal integration={shown} onClose={() => setShown(undefined)} />}
    </Panel>
  );
}

interface IntegrationRowProps {
  integration: Integration;
  mayChange: boolean;
  onShow: (integration: Integration) => void;
}

function IntegrationRow({ integration, mayChange, onShow }: IntegrationRowProps) {
  const { t } = useTranslation();
  const { id, serviceId } = integration;
  const touches = [[...servicesKey, serviceId, 'integrations']];
  const test = useSend(() => sendTestAlert(serviceId, id), { touches: [['oncall', 'alerts']], said: t('services.testSent') });
  const rotate = useSend(() => rotateKey(serviceId, id, dayInSeconds), { touches, onDone: onShow });
  const remove = useSend(() => deleteIntegration(serviceId, id), { touches });

  function confirm(title: string, text: string, action: () => void) {
    modals.openConfirmModal({
      title,
      children: text,
      labels: { confirm: title, cancel: t('common.cancel') },
      onConfirm: action,
    });
  }

  return (
    <Row
      title={integration.name}
      meta={
        <>
          {t(`services.kind.${integration.kind}`)} · <Text span ff="monospace" size="xs">…{integration.keyHint}</Text>
          {integration.previousKeyUntil && (
            <>
              {' · '}
              {t('services.oldKeyUntil')} <Time at={integration.previousKeyUntil} as="absolute" />
            </>
          )}
        </>
      }
      side={
        <>
          {mayChange && (
            <Button variant="default" size="xs" leftSection={<IconSend size={14} />} loading={test.isPending} onClick={() => test.mutate()}>
              {t('services.sendTest')}
            </Button>
          )}
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon aria-label={t('common.actions')}>
                <IconDots size={17} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => onShow(integration)}>{t('services.howToSend')}</Menu.Item>
              {mayChange && (
                <>
                  <Menu.Item onClick={() => confirm(t('services.rotate'), t('services.rotateText'), () => rotate.mutate())}>
                    {t('services.rotate')}
                  </Menu.Item>
                  <Menu.Item
                    color="red"
                    onClick={() => confirm(t('common.delete'), t('services.removeIntegrationText'), () => remove.mutate())}
                  >
                    {t('common.delete')}
                  </Menu.Item>
                </>
              )}
            </Menu.Dropdown>
          </Menu>
        </>
      }
    />
  );
}
