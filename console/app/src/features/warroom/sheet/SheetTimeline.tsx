import { useTranslation } from 'react-i18next';
import { useReader } from '../../../session/reader';
import type { Entry } from '../timeline';
import { SheetPictures } from './SheetPictures';

/** The whole timeline, the oldest first; what was put right is struck out beside the words that count. */
export function SheetTimeline({ incidentId, entries }: { incidentId: string; entries: Entry[] }) {
  const { t } = useTranslation();
  const { zone, language } = useReader();
  const time = new Intl.DateTimeFormat(language, {
    day: '2-digit',
    month: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  });
  return (
    <section>
      <h2>{`${t('warroom.timeline')}, ${zone}`}</h2>
      <table>
        <tbody>
          {entries
            .filter(({ corrects }) => !corrects)
            .map(({ id, kind, text, occurredAt, author, correction, links, pictures, pinned }) => (
              <tr key={id}>
                <td className="when">{time.format(Date.parse(occurredAt))}</td>
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
                  {!correction?.withdraws && <SheetPictures incidentId={incidentId} pictures={pictures} />}
                  <small>{author.name}</small>
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}
