import { useTranslation } from 'react-i18next';
import { useReader } from '../../../session/reader';
import { happenedAt, saysOther, type Entry } from '../timeline';
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
            .map((entry) => (
              <tr key={entry.id}>
                <td className="when">
                  <When entry={entry} time={time} />
                </td>
                <td className="what">
                  {t(`warroom.kind.${entry.kind}`)}
                  {entry.pinned && ' ★'}
                </td>
                <td>
                  <Words entry={entry} />
                  {entry.links.map(({ href, text }) => (
                    <div key={href}>
                      {text}: <a href={href}>{href}</a>
                    </div>
                  ))}
                  {!entry.correction?.withdraws && <SheetPictures incidentId={incidentId} pictures={entry.pictures} />}
                  <small>
                    {entry.author.name}
                    {entry.source && ` (${t(`timeline.source.${entry.source}`)})`}
                  </small>
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}

function When({ entry, time }: { entry: Entry; time: Intl.DateTimeFormat }) {
  const happened = happenedAt(entry);
  const written = time.format(Date.parse(entry.occurredAt));
  return happened === entry.occurredAt ? (
    written
  ) : (
    <>
      <del>{written}</del> {time.format(Date.parse(happened))}
    </>
  );
}

function Words({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const { correction, text } = entry;
  if (!correction || !saysOther(entry)) return <div className="words">{text}</div>;
  return (
    <>
      <div className="words">
        <del>{text}</del>
      </div>
      <div className="words">
        {correction.withdraws
          ? t('warroom.withdrawn', { name: correction.author.name, reason: correction.text })
          : correction.text}
      </div>
    </>
  );
}
