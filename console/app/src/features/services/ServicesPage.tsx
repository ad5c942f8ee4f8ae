import { Button, Group } from '@mantine/core';
import { IconPlus, IconStack2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../session/session';
import { servicesQuery, useNames } from '../../shared/pick/catalogue';
import { ToneBadge } from '../../shared/ui/Badges';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { PageHeader } from '../../shared/ui/PageHeader';
import { Panel } from '../../shared/ui/Panel';
import { Row, Rows } from '../../shared/ui/Rows';
import { ServiceModal } from './ServiceModal';

export default function ServicesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const services = useQuery(servicesQuery);
  const names = useNames();
  const mayChange = useRole('admin', 'manager');
  const [adding, setAdding] = useState(false);
  const addButton = mayChange && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
      {t('services.add')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('services.title')} text={t('services.text')} actions={addButton} />
      <Panel flush>
        <Loaded query={services}>
          {(list) =>
            list.length === 0 ? (
              <EmptyState icon={IconStack2} title={t('services.none')} text={t('services.noneText')}>
                {addButton}
              </EmptyState>
            ) : (
              <Rows label={t('services.title')}>
                {list.map((service) => (
                  <Row
                    key={service.id}
                    to={`/services/${service.id}`}
                    title={service.name}
                    meta={[names.team(service.teamId), service.description].filter(Boolean).join(' · ')}
                    side={
                      <Group gap="xs">
                        {!service.policyId && <ToneBadge tone="alarm">{t('services.reachesNobody')}</ToneBadge>}
                        <ToneBadge tone={service.tier === 1 ? 'active' : 'quiet'}>
                          {t('services.tierShort', { tier: service.tier })}
                        </ToneBadge>
                      </Group>
                    }
                  />
                ))}
              </Rows>
            )
          }
        </Loaded>
      </Panel>
      {adding && (
        <ServiceModal
          onClose={() => setAdding(false)}
          onDone={(service) =>
            void navigate({ to: '/services/$serviceId', params: { serviceId: service.id } } as never)
          }
        />
      )}
    </>
  );
}
