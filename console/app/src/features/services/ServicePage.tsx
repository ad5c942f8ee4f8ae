import { Anchor, Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../session/session';
import { useSend } from '../../shared/forms/useSend';
import { policiesQuery, useNames } from '../../shared/pick/catalogue';
import { ToneBadge } from '../../shared/ui/Badges';
import { Loaded } from '../../shared/ui/Loaded';
import { PageHeader } from '../../shared/ui/PageHeader';
import { Panel } from '../../shared/ui/Panel';
import { Ladder } from '../policies/Ladder';
import { WouldPageModal } from '../policies/simulator/WouldPageModal';
import { ServiceWarnings } from '../setup/SetupWarnings';
import { deleteService, serviceQuery, servicesKey, type Service } from './api';
import { IntegrationsPanel } from './IntegrationsPanel';
import { RejectedPanel } from './RejectedPanel';
import { ServiceModal } from './ServiceModal';

export default function ServicePage() {
  const { serviceId } = useParams({ strict: false }) as { serviceId: string };
  const service = useQuery(serviceQuery(serviceId));
  return <Loaded query={service}>{(data) => <Detail service={data} />}</Loaded>;
}

function Detail({ service }: { service: Service }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const names = useNames();
  const mayChange = useRole('admin', 'manager');
  const [editing, setEditing] = useState(false);
  const remove = useSend(() => deleteService(service.id), {
    touches: [servicesKey],
    onDone: () => void navigate({ to: '/services' }),
  });

  function confirmRemoval() {
    modals.openConfirmModal({
      title: t('services.remove', { name: service.name }),
      children: t('services.removeText'),
      labels: { confirm: t('common.delete'), cancel: t('common.cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => remove.mutate(),
    });
  }

  return (
    <>
      <PageHeader
        title={service.name}
        text={service.description}
        parent={{ to: '/services', label: t('services.title') }}
        actions={
          mayChange && (
            <>
              <Button variant="default" onClick={() => setEditing(true)}>
                {t('common.edit')}
              </Button>
              <Button variant="default" onClick={confirmRemoval}>
                {t('common.delete')}
              </Button>
            </>
          )
        }
      />
      <Stack>
        <ServiceWarnings serviceId={service.id} />
        <Group gap="xs">
          <ToneBadge tone={service.tier === 1 ? 'active' : 'quiet'}>{t(`services.tiers.${service.tier}`)}</ToneBadge>
          {service.teamId && <Text size="sm">{names.team(service.teamId)}</Text>}
          {service.links.map((link) => (
            <Anchor key={link.href} href={link.href} target="_blank" rel="noreferrer" size="sm">
              {link.text}
            </Anchor>
          ))}
        </Group>
        <IntegrationsPanel service={service} />
        <SimpleGrid cols={{ base: 1, lg: 2 }}>
          <Escalation service={service} onEdit={mayChange ? () => setEditing(true) : undefined} />
          <RejectedPanel serviceId={service.id} />
        </SimpleGrid>
      </Stack>
      {editing && <ServiceModal service={service} onClose={() => setEditing(false)} />}
    </>
  );
}

function Escalation({ service, onEdit }: { service: Service; onEdit?: () => void }) {
  const { t } = useTranslation();
  const policies = useQuery({ ...policiesQuery, enabled: Boolean(service.policyId) });
  const responds = useRole('admin', 'manager', 'responder');
  const [asking, setAsking] = useState(false);
  const policy = policies.data?.find(({ id }) => id === service.policyId);
  return (
    <Panel
      title={t('services.whoIsPaged')}
      wraps
      actions={
        <>
          {responds && (
            <Button variant="subtle" size="xs" onClick={() => setAsking(true)}>
              {t('simulator.title')}
            </Button>
          )}
          {onEdit && (
            <Button variant="subtle" size="xs" onClick={onEdit}>
              {t('common.change')}
            </Button>
          )}
        </>
      }
    >
      {policy ? (
        <>
          <Text fw={600} mb={6}>
            {policy.name}
          </Text>
          <Ladder policy={policy} />
        </>
      ) : (
        <ToneBadge tone="alarm">{t('services.noPolicyHelp')}</ToneBadge>
      )}
      {asking && (
        <WouldPageModal name={service.name} subject={{ serviceId: service.id }} onClose={() => setAsking(false)} />
      )}
    </Panel>
  );
}
