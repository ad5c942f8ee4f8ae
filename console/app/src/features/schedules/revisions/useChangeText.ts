import { useTranslation } from 'react-i18next';
import { useReader } from '../../../session/reader';
import { useNames } from '../../../shared/pick/catalogue';
import { useDuration } from '../../../shared/time/Time';
import { useTurnText } from '../useTurnText';
import { weekdayNames, weekdays } from '../weekdays';
import type { Layer } from '../api';
import type { Change } from './changes';

/** A difference in a sentence. */
export function useChangeText(): (change: Change) => string {
  const { t } = useTranslation();
  const { language, zone } = useReader();
  const names = useNames();
  const turn = useTurnText();
  const duration = useDuration();
  const weekday = weekdayNames(language, 'short');
  const people = (ids: string[]) => ids.map(names.person).join(', ') || t('calendar.emptyTurn');
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
  const at = (instant: string | null) => (instant ? moment.format(Date.parse(instant)) : t('revisions.unlimited'));
  const shift = (minutes: number | null) => (minutes === null ? t('revisions.wholeTurn') : duration(minutes * 60));
  const windows = (list: Layer['windows']) =>
    list
      .map(({ days, from, minutes }) => {
        const chosen = weekdays.filter((day) => days.includes(day)).map((day) => weekday[day]);
        return `${chosen.join(', ')} ${from} (${duration(minutes * 60)})`;
      })
      .join('; ') || t('revisions.always');

  return (change) => {
    switch (change.kind) {
      case 'created':
        return t('revisions.created', { layers: change.layers.join(', ') });
      case 'zone':
        return t('revisions.zone', change);
      case 'layerAdded':
      case 'layerRemoved':
      case 'peopleAdded':
      case 'peopleRemoved':
        return t(`revisions.${change.kind}`, { layer: change.layer, people: people(change.personIds) });
      case 'layerRenamed':
        return t('revisions.layerRenamed', change);
      case 'order':
        return t('revisions.order', { layer: change.layer, people: change.slots.map(people).join(' → ') });
      case 'rotation':
        return t('revisions.changed', { layer: change.layer, before: turn(change.before), after: turn(change.after) });
      case 'shiftLength':
        return t('revisions.shiftLength', { layer: change.layer, before: shift(change.before), after: shift(change.after) });
      case 'weeks':
        return t('revisions.weeks', change);
      case 'layerZone':
        return t('revisions.changed', change);
      case 'priority':
        return t('revisions.priority', change);
      case 'windows':
        return t('revisions.windows', { layer: change.layer, before: windows(change.before), after: windows(change.after) });
      case 'term':
        return t('revisions.term', { layer: change.layer, from: at(change.from), until: at(change.until) });
      case 'layerOrder':
        return t('revisions.layerOrder', { layers: change.layers.join(', ') });
    }
  };
}
