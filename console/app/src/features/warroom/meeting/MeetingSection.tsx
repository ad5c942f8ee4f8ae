import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../../shared/ui/Loaded';
import type { IncidentDetail } from '../api';
import { roomQuery } from './api';
import { ProtocolCard } from './ProtocolCard';
import { RoomPanel } from './RoomPanel';
import { ServiceLinks } from './ServiceLinks';

/** Where people meet about the incident, where they look, and how they work together. */
export function MeetingSection({ detail }: { detail: IncidentDetail }) {
  const room = useQuery(roomQuery(detail.incident.id));
  return (
    <Loaded query={room}>
      {(data) => (
        <>
          <RoomPanel detail={detail} room={data} />
          <ServiceLinks services={data.services} />
          <ProtocolCard rules={data.protocol} />
        </>
      )}
    </Loaded>
  );
}
