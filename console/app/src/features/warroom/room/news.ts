import type { TFunction } from 'i18next';
import type { Problem } from '../../../api/problem';
import type { Entry } from '../timeline';
import type { Waiting } from '../waiting/store';

/** A line that is not sent after this many milliseconds waits for the connection. */
const usual = 5000;
/** Nobody listens to more of one entry before the next. */
const longest = 200;

const short = (text: string) => (text.length > longest ? `${text.slice(0, longest)} …` : text);

/** New entries as one hears of them, the newest first as given: one's own each, those of others in one sentence. */
export function entryNews(fresh: Entry[], me: string | undefined, t: TFunction): string[] {
  const isMine = ({ author }: Entry) => author.kind === 'PERSON' && author.id === me;
  const own = fresh.filter(isMine).map(({ text }) => t('said.yours', { text: short(text) }));
  const others = fresh.filter((entry) => !isMine(entry));
  const [last] = others;
  if (!last) return own;
  const words = `${last.author.name}: ${short(last.text)}`;
  return [...own, others.length === 1 ? words : t('said.others', { count: others.length, last: words })];
}

interface LineNews {
  /** The same for the same fate of the same line. */
  key: string;
  words: string;
}

/** What there is to hear about lines that are not in the timeline. */
export function lineNews(lines: Waiting[], now: number, reason: (refusal: Problem) => string, t: TFunction): LineNews[] {
  return lines.flatMap(({ order, line, refusal, sentAt, writtenAt }) => {
    const text = short(line.text);
    if (refusal) return [{ key: `${order} refused`, words: t('said.refused', { text, reason: reason(refusal) }) }];
    if (sentAt || now - Date.parse(writtenAt) < usual) return [];
    return [{ key: `${order} waits`, words: t('said.waits', { text }) }];
  });
}
