import { useTranslation } from 'react-i18next';
import { useWaiting } from '../waiting/useWaiting';
import { Facts } from './Facts';
import type { When } from './when';

/** What this person wrote and nobody else can read yet. */
export function SheetWaiting({ incidentId, when }: { incidentId: string; when: When }) {
  const { t } = useTranslation();
  const lines = useWaiting(incidentId).filter(({ sentAt }) => !sentAt);
  return (
    <Facts title={t('waiting.title')} facts={lines.map(({ writtenAt, line }) => [when(writtenAt) ?? '', line.text])} />
  );
}
