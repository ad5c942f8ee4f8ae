import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useState } from 'react';
import { toProblem } from '../../api/problem';

interface Versioned {
  version: number;
}

/**
 * Keeps a form from overwriting unseen what somebody else wrote meanwhile.
 *
 * @param opened what the form was opened on; undefined for something new
 * @param current what stands now, as far as this page knows
 * @param queryKey what to read again when the service knows of more
 */
export function useRival<T extends Versioned>(opened: T | undefined, current: T | undefined, queryKey: QueryKey) {
  const client = useQueryClient();
  const [seen, setSeen] = useState(opened);
  return {
    /** What somebody else wrote and the writer has not looked at yet; undefined for nothing. */
    rival: seen && current && current.version !== seen.version ? current : undefined,
    /** The writer has looked at it; what is sent from now on replaces it. */
    settle: () => setSeen(current),
    /** Sends a change with the tag of what its writer has seen; none for something new. */
    send: async <R>(change: (seen: string | undefined) => Promise<R>): Promise<R> => {
      try {
        return await change(seen && `"${seen.version}"`);
      } catch (error) {
        if (toProblem(error).status === 412) void client.invalidateQueries({ queryKey });
        throw error;
      }
    },
  };
}
