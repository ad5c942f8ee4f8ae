import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { agendasQuery } from './api';

interface Point {
  topic: string;
}

/** A point of an agenda in words; own words stay as they are. */
export function useTopic(): (topic: string) => string {
  const { t, i18n } = useTranslation();
  return (topic) => (i18n.exists(`review.topic.${topic}`) ? t(`review.topic.${topic}`) : topic);
}

/** Points of an agenda with their topics in words, as people write them, and back. */
export function useAgendaWords() {
  const topic = useTopic();
  const shipped = useQuery(agendasQuery).data?.flatMap(({ items }) => items) ?? [];
  return {
    worded: <T extends Point>(agenda: T[]): T[] => agenda.map((item) => ({ ...item, topic: topic(item.topic) })),
    /** Own words stay as they are; `before` is the agenda that they were written over. */
    keyed: <T extends Point>(agenda: T[], before: Point[]): T[] => {
      const keys = new Map([...before, ...shipped].map((item) => [topic(item.topic), item.topic]));
      return agenda.map((item) => ({ ...item, topic: keys.get(item.topic) ?? item.topic }));
    },
  };
}

/** What somebody is there for, in words. */
export function useRoleName(): (role: string) => string {
  const { t } = useTranslation();
  return (role) => t(`review.role.${role}`, { defaultValue: t(`postmortems.role.${role}`, { defaultValue: role }) });
}
