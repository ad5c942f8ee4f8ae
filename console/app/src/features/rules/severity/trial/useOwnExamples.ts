import { useLocalStorage } from '@mantine/hooks';
import type { Example } from './api';

/** Examples that somebody wrote, kept in this browser for the next change of the table. */
export function useOwnExamples() {
  const [examples, setExamples] = useLocalStorage<Example[]>({
    key: 'muster-severity-examples',
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  return {
    examples,
    add: (example: Example) => setExamples((known) => [...known, example]),
    remove: (index: number) => setExamples((known) => known.filter((_, place) => place !== index)),
  };
}
