import { useTranslation } from 'react-i18next';
import { Time } from '../../shared/time/Time';
import { ToneBadge } from '../../shared/ui/Badges';
import { Row } from '../../shared/ui/Rows';
import type { Difference } from './api';

/** What should have happened to a page and what was seen instead; leads to the alert. */
export function DifferenceRow({ difference }: { difference: Difference }) {
  const { t } = useTranslation();
  const { kind, alertId, alertNumber, personName, expectedAt, foundAt } = difference;
  const name = personName ?? t('pageAudit.oneOfThem');
  return (
    <Row
      to={`/alerts/${alertId}`}
      before={<ToneBadge tone={kind === 'LATE' ? 'watch' : 'alarm'}>{t(`pageAudit.kind.${kind}`)}</ToneBadge>}
      title={`#${alertNumber} · ${name} · ${t('alerts.levelOfRun', { level: difference.level, run: difference.run })}`}
      meta={
        <>
          <div>
            {t('pageAudit.expected')}: {t(`pageAudit.expectedOf.${kind}`, { name })} · <Time at={expectedAt} as="seconds" />
          </div>
          <div>
            {t('pageAudit.seen')}: {t(`pageAudit.seenOf.${kind}`, { name })} · {t('pageAudit.foundAt')} <Time at={foundAt} />
          </div>
        </>
      }
    />
  );
}
