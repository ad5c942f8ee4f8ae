import { Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { incidentRehearsalQuery } from '../../statuspage/publishing/api';
import { Outlook } from '../../statuspage/publishing/Outlook';
import type { PublicText } from '../api';
import { wordsOf } from './PublicWords';

interface IncidentOutlookProps {
  incidentId: string;
  /** Left out where it stays. */
  state?: string;
  words: PublicText;
}

/** What every status page will say and show, before the incident moves; nothing where no page will. */
export function IncidentOutlook({ incidentId, state, words }: IncidentOutlookProps) {
  const [text] = useDebouncedValue(JSON.stringify({ state, body: wordsOf(words) }), 400);
  const rehearsals = useQuery(incidentRehearsalQuery(incidentId, JSON.parse(text) as { state?: string })).data ?? [];
  return (
    <Stack gap="xs">
      {rehearsals.map((rehearsal) => (
        <Outlook key={rehearsal.pageId} rehearsal={rehearsal} />
      ))}
    </Stack>
  );
}
