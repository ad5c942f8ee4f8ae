import { useTranslation } from 'react-i18next';
import type { Entry } from '../timeline';
import type { When } from './when';

/** The whole timeline, the oldest first; what was put right is struck out beside the words that count. */
export function SheetTimeline({ entries, when }: { entries: Entry[]; when: When }) {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t('warroom.timeline')}</h2>
      <table>
        <tbody>
          {entries
            .filter(({ corrects }) => !corrects)
            .map(({ id, kind, text, occurredAt, author, correction, links, pinned }) => (
              <tr key={id}>
                <td className="when">{when(occurredAt)}</td>
                <td className="what">
                  {t(`warroom.kind.${kind}`)}
                  {pinned && ' ★'}
                </td>
                <td>
                  <div className="words">{correction ? <del>{text}</del> : text}</div>
                  {correction && (
                    <div className="words">
                      {correction.withdraws
                        ? t('warroom.withdrawn', { name: correction.author.name, reason: correction.text })
                        : correction.text}
                    </div>
                  )}
                  {links.map(({ href, text: words }) => (
                    <div key={href}>
                      {words}: <a href={href}>{href}</a>
                    </div>
                  ))}
                  <small>{author.name}</small>
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}
