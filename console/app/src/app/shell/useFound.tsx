import type { SpotlightActionData } from '@mantine/spotlight';
import { useDebouncedValue } from '@mantine/hooks';
import { IconAlertTriangle, IconCalendarTime, IconStack2 } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { searchQuery, type Hit } from '../../features/search/api';
import { anchorOf } from '../../features/warroom/timelineTools/linked';
import { schedulesQuery, servicesQuery } from '../../shared/pick/catalogue';
import { useRole } from '../../session/session';

const restMillis = 200;

/** Incidents in which it is said, at the entry that says it; services and schedules whose name fits what was typed. */
export function useFound(text: string): SpotlightActionData[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const enabled = text.trim().length > 1;
  const staff = useRole('admin', 'manager', 'responder');
  const [words] = useDebouncedValue(text.trim(), restMillis);
  const incidents = useInfiniteQuery({ ...searchQuery(words), enabled: enabled && words !== '' }).data ?? [];
  const services = useQuery({ ...servicesQuery, enabled: enabled && staff }).data ?? [];
  const schedules = useQuery({ ...schedulesQuery, enabled: enabled && staff }).data ?? [];
  if (!enabled) return [];
  return [
    ...incidents.map((hit) => {
      const { incident } = hit;
      const entry = entryOf(hit);
      const about = [incident.severity, incident.services.map((service) => service.name).join(', ')];
      const said = entry && [t('search.place.ENTRY', { number: entry.number }), entry.words];
      return {
        id: incident.id,
        label: `${incident.reference} ${incident.title}`,
        // What the service found has words that the label may not have.
        keywords: text,
        description: (said ?? about).filter(Boolean).join(' · '),
        leftSection: <IconAlertTriangle size={18} />,
        onClick: () =>
          void navigate({
            to: '/incidents/$incidentId',
            params: { incidentId: incident.id },
            hash: entry && anchorOf(entry.number),
          }),
      };
    }),
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

/** The first entry that says it, where the title does not; undefined for none. */
function entryOf({ title, passages }: Hit): { number: number; words: string } | undefined {
  if (title.some(({ found }) => found)) return undefined;
  for (const { place, number, text } of passages) {
    if (place === 'ENTRY' && number !== null) return { number, words: text.map((segment) => segment.text).join('') };
  }
  return undefined;
}
