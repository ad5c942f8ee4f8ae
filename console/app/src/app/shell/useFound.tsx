import type { SpotlightActionData } from '@mantine/spotlight';
import { useDebouncedValue } from '@mantine/hooks';
import { IconAlertTriangle, IconCalendarTime, IconStack2 } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { searchQuery } from '../../features/search/api';
import { schedulesQuery, servicesQuery } from '../../shared/pick/catalogue';
import { useRole } from '../../session/session';

const restMillis = 200;

/** Incidents in which it is said, services and schedules whose name fits what was typed. */
export function useFound(text: string): SpotlightActionData[] {
  const navigate = useNavigate();
  const enabled = text.trim().length > 1;
  const staff = useRole('admin', 'manager', 'responder');
  const [words] = useDebouncedValue(text.trim(), restMillis);
  const incidents = useInfiniteQuery({ ...searchQuery(words), enabled: enabled && words !== '' }).data ?? [];
  const services = useQuery({ ...servicesQuery, enabled: enabled && staff }).data ?? [];
  const schedules = useQuery({ ...schedulesQuery, enabled: enabled && staff }).data ?? [];
  if (!enabled) return [];
  return [
    ...incidents.map(({ incident }) => ({
      id: incident.id,
      label: `${incident.reference} ${incident.title}`,
      // What the service found has words that the label may not have.
      keywords: text,
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
