import { QueryClient } from '@tanstack/react-query';
import { isPassing, toProblem } from './problem';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, error) => failures < 2 && isPassing(toProblem(error)),
      retryDelay: (attempt) => Math.min(1000 * 2 ** attempt, 8000),
    },
    // Without a network a command fails at once and says so, instead of waiting unseen.
    mutations: { retry: false, networkMode: 'always' },
  },
});
