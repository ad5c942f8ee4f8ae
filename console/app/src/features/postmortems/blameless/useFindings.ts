import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { findingsQuery, type Finding } from './api';

const restMillis = 800;
const none: Finding[] = [];

/** Wording in a text that blames people, once the writer rests. */
export function useFindings(postmortemId: string, text: string): Finding[] {
  const { i18n } = useTranslation();
  const [settled] = useDebouncedValue(text, restMillis);
  return useQuery(findingsQuery(postmortemId, settled, i18n.language)).data?.findings ?? none;
}
