import { useQueryClient } from '@tanstack/react-query';
import { oncall, ok } from '../api/clients';
import { switchLanguage, type Language } from '../i18n';
import { meQuery, useMe } from './me';

/** Switches the console, and the profile too, so that mails and the services speak the same language. */
export function useSwitchLanguage(): (language: Language) => void {
  const me = useMe();
  const client = useQueryClient();
  return (language) => {
    void switchLanguage(language, 'chosen');
    if (!me) return;
    const body = { name: me.name, zone: me.zone, language };
    ok(oncall.PUT('/api/oncall/v1/me', { body }))
      .then((changed) => client.setQueryData(meQuery.queryKey, changed))
      .then(() => client.invalidateQueries({ queryKey: ['incident'] }))
      .catch(() => undefined);
  };
}
