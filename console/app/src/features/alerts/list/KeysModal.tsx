import { useTranslation } from 'react-i18next';
import { KeysModal as Keys } from '../../../shared/ui/KeysModal';

const keys: [string, string[]][] = [
  ['next', ['j']],
  ['previous', ['k']],
  ['open', ['Enter']],
  ['choose', ['x']],
  ['range', ['Shift', 'j', 'k', 'x']],
  ['acknowledge', ['a']],
  ['escalate', ['e']],
  ['snooze', ['s']],
  ['resolve', ['r']],
  ['declare', ['d']],
  ['join', ['i']],
  ['none', ['Esc']],
  ['search', ['/']],
  ['help', ['?']],
];

/** What the keyboard does in the list of alerts. */
export function KeysModal({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Keys
      title={t('alerts.keys.title')}
      keys={keys.map(([what, pressed]) => [t(`alerts.keys.${what}`), pressed])}
      onClose={onClose}
    />
  );
}
