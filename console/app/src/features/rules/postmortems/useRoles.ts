import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useRoleName } from '../../postmortems/meeting/names';
import { roleRules, rulesQuery } from '../api';
import { inLanguage } from '../model';

/** The roles of incidents by what they are called, own ones too. */
export function useRoles() {
  const { i18n } = useTranslation();
  const roleName = useRoleName();
  const roles = useQuery(rulesQuery(roleRules)).data?.current.rules.roles ?? [];
  const nameOf = (key: string) => {
    const role = roles.find((known) => known.key === key);
    return (role && inLanguage(role.name, i18n.language)) ?? roleName(key);
  };
  return {
    nameOf,
    keys: roles.map(({ key }) => key),
    /** The key of the role that is called like that; other words stay as they are. */
    keyOf: (words: string) => roles.find(({ key }) => nameOf(key) === words)?.key ?? words,
  };
}
