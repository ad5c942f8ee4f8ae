import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState } from 'react';
import { incidentKey, incidentsKey } from '../features/incidents/api';
import { listen, type Change, type Connection } from './changes';

const LiveContext = createContext<Connection>('connecting');

export const LiveProvider = LiveContext.Provider;

/** Whether changes by others arrive by themselves at the moment. */
export function useConnection(): Connection {
  return useContext(LiveContext);
}

/** Keeps what is shown of incidents fresh; to be used once per tab. */
export function useLiveUpdates(): Connection {
  const client = useQueryClient();
  const [connection, setConnection] = useState<Connection>('connecting');
  useEffect(() => listen((change) => refresh(client, change), setConnection), [client]);
  return connection;
}

function refresh(client: QueryClient, change: Change) {
  if (change.type === 'resync') {
    void client.invalidateQueries({ queryKey: incidentsKey });
  } else {
    void client.invalidateQueries({ queryKey: incidentKey(change.incidentId) });
    void client.invalidateQueries({ queryKey: [...incidentsKey, 'list'] });
  }
}
