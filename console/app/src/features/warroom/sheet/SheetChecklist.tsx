import { useTranslation } from 'react-i18next';
import type { ChecklistItem } from '../checklist/api';
import type { When } from './when';

/** What is not to be forgotten, with boxes to tick by hand when the network is gone. */
export function SheetChecklist({ items, when }: { items: ChecklistItem[]; when: When }) {
  const { t } = useTranslation();
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{t('checklist.title')}</h2>
      <table>
        <tbody>
          {items.map(({ key, phase, text, done, doneAt, dueAt, assignees }) => (
            <tr key={key}>
              <th scope="row">{t(`checklist.phase.${phase}`)}</th>
              <td>
                {`${done ? '☑' : '☐'} ${text}`}{' '}
                <small>{[assignees.map(({ name }) => name).join(', '), when(done ? doneAt : dueAt)].filter(Boolean).join(', ')}</small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
