import { useTranslation } from 'react-i18next';

/** Why a target, or a whole level, reaches nobody, in words. */
export function useReasonText(): (unreached: { reason: string; subject?: string }) => string {
  const { t, i18n } = useTranslation();
  return ({ reason, subject }) => {
    const key = `policies.reason.${reason}`;
    if (!i18n.exists(key)) return [reason, subject].filter(Boolean).join(': ');
    return t(key, { subject: subject ?? '' });
  };
}
