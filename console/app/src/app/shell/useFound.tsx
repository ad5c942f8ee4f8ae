import type { SpotlightActionData } from '@mantine/spotlight';
import { IconAlertTriangle, IconCalendarTime, IconStack2 } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { incidentList } from '../../features/incidents/api';
import { schedulesQuery, servicesQuery } from '../../shared/pick/catalogue';
import { useRole } from '../../session/session';

/** Incidents, services and schedules whose name fits what was typed. */
export function useFound(text: string): SpotlightActionData[] {
  const navigate = useNavigate();
  const enabled = text.trim().length > 1;
  const staff = useRole('admin', 'manager', 'responder');
  const incidents = useInfiniteQuery({ ...incidentList('all'), enabled }).data ?? [];
  const services = useQuery({ ...servicesQuery, enabled: enabled && staff }).data ?? [];
  const schedules = useQuery({ ...schedulesQuery, enabled: enabled && staff }).data ?? [];
  if (!enabled) return [];
  return [
    ...incidents.map((incident) => ({
      id: incident.id,
      label: `${incident.reference} ${incident.title}`,
      description: `${incident.severity} · ${incident.services.map((service) => service.name).join(', ')}`,
      leftSection: <IconAlertTriangle size={18} />,
      onClick: () => void navigate({ to: `/incidents/${incident.id}` } as never),
    })),
    ...services.map((service) => ({
      id: service.id,
      label: service.name,
      description: service.description,
      leftSection: <IconStack2 size={18} />,
      onClick: () => void navigate({ to: `/services/${service.id}` } as never),
    })),
    ...schedules.map((schedule) => ({
      id: schedule.id,
      label: schedule.name,
      description: schedule.description,
      leftSection: <IconCalendarTime size={18} />,
      onClick: () => void navigate({ to: `/schedules/${schedule.id}` } as never),
    })),
  ];
}
