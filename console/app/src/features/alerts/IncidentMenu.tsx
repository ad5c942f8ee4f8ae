import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconFlame } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { alertPlaceQuery } from '../incidents/api';
import { declareFrom } from '../incidents/declareStore';
import type { Alert } from './api';
import { JoinModal } from './dialogs/JoinModal';
import { originOf } from './origin';

/** Makes an incident of an alert, or puts it into one; leads to the one that it is in. */
export function IncidentMenu({ alert }: { alert: Alert }) {
  const { t } = useTranslation();
  const [joining, setJoining] = useState(false);
  const place = useQuery(alertPlaceQuery(alert.id)).data;
  const origin = originOf([alert]);
  if (!place || !origin) return null;
  const { incident } = place;
  if (incident) {
    return incident.visible ? (
      <Button component={Link} to={`/incidents/${incident.id}`} variant="default" leftSection={<IconFlame size={16} />}>
        {incident.reference}
      </Button>
    ) : null;
  }
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconFlame size={16} />} rightSection={<IconChevronDown size={16} />}>
            {t('alerts.incident')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => declareFrom(origin)}>{t('incidents.declare')}…</Menu.Item>
          <Menu.Item onClick={() => setJoining(true)}>{t('declaring.into')}…</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {joining && <JoinModal ids={[alert.id]} onClose={() => setJoining(false)} />}
    </>
  );
}
