import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeysModal } from '../../../shared/ui/KeysModal';
import { useKeys } from '../../../shared/ui/useKeys';
import { allowedActions } from '../actions/actions';
import type { Desk } from '../actions/useDesk';
import type { IncidentDetail } from '../api';
import { composerId } from '../Composer';
import { sections } from './sections';
import { useSection } from './useSection';

/** Everything in the war room by one key each, and the list of them under `?`. */
export function RoomKeys({ detail, desk }: { detail: IncidentDetail; desk: Desk }) {
  const { t } = useTranslation();
  const [help, setHelp] = useState(false);
  const places = ['timeline', ...sections.map(({ key }) => key)];
  const [, show] = useSection(places);
  const write = () => {
    const composer = document.getElementById(composerId);
    if (composer) composer.focus();
    else show('timeline');
  };
  const acts = allowedActions(detail).flatMap((action) =>
    action.hotkey ? [{ key: action.hotkey, label: t(action.label), run: () => desk.open(action) }] : [],
  );
  if (desk.mayTakeCommand) acts.unshift({ key: 'c', label: t('warroom.takeCommand'), run: desk.askToTakeCommand });
  const parts = sections.slice(0, 9).map(({ key, label }, index) => ({
    key: String(index + 1),
    label: t(label),
    run: () => show(key),
  }));
  const known = [{ key: 'n', label: t('warroom.newEntry'), run: write }, ...acts, ...parts];
  useKeys({ ...Object.fromEntries(known.map(({ key, run }) => [key, run])), '?': () => setHelp(true) });
  if (!help) return null;
  const elsewhere: [string, string[]][] = [
    [t('warroom.leaveField'), ['Esc']],
    [t('incidents.declare'), ['Shift', 'D']],
    [t('search.title'), ['Ctrl', 'K']],
    [t('warroom.thisHelp'), ['?']],
  ];
  return (
    <KeysModal
      title={t('warroom.keys')}
      keys={[...known.map(({ key, label }): [string, string[]] => [label, [key]]), ...elsewhere]}
      onClose={() => setHelp(false)}
    />
  );
}
