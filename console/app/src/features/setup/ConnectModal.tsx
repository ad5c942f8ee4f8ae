import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReturnFocus } from '../../shared/forms/useReturnFocus';
import { ServiceSelect } from '../../shared/pick/Pickers';
import { servicesQuery } from '../../shared/pick/catalogue';
import type { Integration } from '../services/api';
import { IntegrationModal } from '../services/IntegrationModal';
import { KeyModal } from '../services/KeyModal';

/** Chooses a service when there are several, adds an integration to it and shows its key once. */
export function ConnectModal({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  useReturnFocus();
  const services = useQuery(servicesQuery).data ?? [];
  const [chosen, setChosen] = useState<string>();
  const [made, setMade] = useState<Integration>();
  const [asked, setAsked] = useState(false);
  const serviceId = chosen ?? (services.length === 1 ? services[0]?.id : undefined);

  if (made) return <KeyModal integration={made} onClose={onClose} />;
  if (serviceId && !asked) {
    return (
      <IntegrationModal
        serviceId={serviceId}
        onClose={() => setAsked(true)}
        onDone={setMade}
        onCancel={onClose}
      />
    );
  }
  if (serviceId) return null;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('services.addIntegration')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <ServiceSelect label={t('alerts.service')} value={null} onChange={(value) => setChosen(value ?? undefined)} />
    </Modal>
  );
}
