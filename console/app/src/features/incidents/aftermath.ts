import { toProblem } from '../../api/problem';
import { useSend } from '../../shared/forms/useSend';
import { draft, postmortemsKey } from '../postmortems/api';
import { postsKey, writePost } from '../statuspage/api';

/** What shall follow from recording an incident that is over. */
export interface AfterValues {
  /** Draft a post-mortem, where the severity does not do so by itself. */
  learn: boolean;
  tell: boolean;
  /** The status page on which the public is told. */
  toldOn: string | null;
  /** Words for the public by language. */
  toldTitle: Record<string, string>;
  told: Record<string, string>;
  /** Whether subscribers get a message too. */
  deliver: boolean;
}

export const nothingAfter: AfterValues = { learn: false, tell: false, toldOn: null, toldTitle: {}, told: {}, deliver: false };

interface Kind {
  drill: boolean;
  restricted: boolean;
}

/** Drills and private incidents never reach the public. */
export const mayBeTold = ({ drill, restricted }: Kind) => !drill && !restricted;

/** Errors by field: whoever tells the public says where and, in each language there, what. */
export function afterErrors(values: AfterValues & Kind, required: string): Record<string, string> {
  const { tell, toldOn, toldTitle, told } = values;
  if (!tell || !mayBeTold(values)) return {};
  if (!toldOn) return { toldOn: required };
  const empty = Object.entries({ toldTitle, told }).flatMap(([field, words]) =>
    Object.entries(words).flatMap(([language, text]) => (text.trim() ? [] : [`${field}.${language}`])),
  );
  return Object.fromEntries(empty.map((path) => [path, required]));
}

/** What was recorded a moment ago has to reach the other services first. */
const tries = 10;
const pause = 1000;

/** Does what shall follow; what does not work is said, and the incident stays recorded. */
export function useAftermath(): (incidentId: string, values: AfterValues & Kind) => void {
  const learn = useSend((id: string) => drafted(id), { touches: [postmortemsKey] });
  const tell = useSend(({ incidentId, values }: { incidentId: string; values: AfterValues }) => told(incidentId, values), {
    touches: [postsKey],
  });
  return (incidentId, values) => {
    if (values.learn) learn.mutate(incidentId);
    if (values.tell && mayBeTold(values)) tell.mutate({ incidentId, values });
  };
}

function told(incidentId: string, { toldOn, toldTitle: title, told: body, deliver }: AfterValues) {
  return writePost(toldOn ?? '', { incidentId, title, body, status: 'RESOLVED', components: {}, deliver });
}

/** Drafts the post-mortem as soon as the incident is known; one that is there already is what was wanted. */
async function drafted(incidentId: string, left = tries): Promise<void> {
  try {
    await draft(incidentId);
  } catch (error) {
    const { status, code } = toProblem(error);
    if (code === 'postmortem.exists') return;
    if (status !== 404 || left <= 1) throw error;
    await new Promise((resolve) => window.setTimeout(resolve, pause));
    await drafted(incidentId, left - 1);
  }
}
