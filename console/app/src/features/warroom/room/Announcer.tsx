import { VisuallyHidden } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../session/me';
import { useNow } from '../../../shared/time/useNow';
import { useProblemText } from '../../../shared/ui/useProblemText';
import { useTimeline } from '../timeline';
import { useWaiting } from '../waiting/useWaiting';
import { entryNews, lineNews } from './news';

/** Says to a screen reader what others wrote and what became of one's own lines, in whatever part one is. */
export function Announcer({ incidentId }: { incidentId: string }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const me = useMe()?.id;
  const now = useNow();
  const entries = useTimeline(incidentId).query.data?.entries;
  const lines = useWaiting(incidentId);
  const region = useRef<HTMLDivElement>(null);
  const upTo = useRef<number>(undefined);
  const told = useRef(new Set<string>());

  useEffect(() => {
    const say = (news: string[]) => {
      if (region.current && news.length > 0) region.current.textContent = news.join('\n');
    };
    if (entries) {
      const known = upTo.current;
      upTo.current = entries[0]?.number ?? 0;
      if (known !== undefined) say(entryNews(entries.filter(({ number }) => number > known), me, t));
    }
    const fates = lineNews(lines, now, (refusal) => problemText(refusal).text, t).filter(({ key }) => !told.current.has(key));
    for (const { key } of fates) told.current.add(key);
    say(fates.map(({ words }) => words));
  });

  return <VisuallyHidden ref={region} role="log" aria-label={t('said.title')} />;
}
