import { useTranslation } from 'react-i18next';

/** A point of an agenda in words; own words stay as they are. */
export function useTopic(): (topic: string) => string {
  const { t } = useTranslation();
  return (topic) => t(`review.topic.${topic}`, { defaultValue: topic });
}

/** What somebody is there for, in words. */
export function useRoleName(): (role: string) => string {
  const { t } = useTranslation();
  return (role) => t(`review.role.${role}`, { defaultValue: t(`postmortems.role.${role}`, { defaultValue: role }) });
}
