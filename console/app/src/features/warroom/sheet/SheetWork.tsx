import { useTranslation } from 'react-i18next';
import { inOrder } from '../work/api';
import type { SheetData } from './data';
import { Facts } from './Facts';
import type { When } from './when';

/** Hypotheses with the refuted ones, decisions with what came of them, and tasks. */
export function SheetWork({ data, when }: { data: SheetData; when: When }) {
  const { t } = useTranslation();
  return (
    <>
      <Facts
        title={t('work.hypotheses')}
        facts={inOrder(data.hypotheses).map(({ number, title, status, likelihood, owner, test, result, evidence, timeBoxUntil }) => [
          `${number}. ${t(`work.hypothesis.${status}`)}`,
          <>
            <strong>{title}</strong> ({t(`work.likely.${likelihood}`)}
            {owner && `, ${owner.name}`}
            {timeBoxUntil && `, ${t('work.until')} ${when(timeBoxUntil)}`})
            {test && <div>{`${t('work.test')}: ${test}`}</div>}
            {evidence.map(({ supports, text, links, by, at }) => (
              <div key={`${at}${text}`}>
                {`${supports ? '+' : '−'} ${text} (${by.name})`}
                {links.map(({ href }) => (
                  <div key={href}>
                    <a href={href}>{href}</a>
                  </div>
                ))}
              </div>
            ))}
            {result && <div>{result}</div>}
          </>,
        ])}
      />
      <Facts
        title={t('work.decisions')}
        facts={data.decisions.map(({ number, proposal, status, alternatives, expectedEffect, objections, consents, reason, outcome, decidedBy, decidedAt }) => [
          `${number}. ${t(`work.decision.${status}`)}`,
          <>
            <strong>{proposal}</strong>
            {decidedBy && ` (${t('work.decidedBy', { name: decidedBy.name })}, ${when(decidedAt)})`}
            {alternatives.length > 0 && <div>{`${t('work.alternatives')}: ${alternatives.join('; ')}`}</div>}
            {expectedEffect && <div>{`${t('work.expectedEffect')}: ${expectedEffect}`}</div>}
            {objections.map(({ text, by, at }) => (
              <div key={`${at}${text}`}>{`− ${text} (${by.name})`}</div>
            ))}
            {consents.length > 0 && <div>{t('work.consents', { names: consents.map(({ by }) => by.name).join(', ') })}</div>}
            {reason && <div>{reason}</div>}
            {outcome && <div>{outcome}</div>}
          </>,
        ])}
      />
      <Facts
        title={t('work.tasks')}
        facts={data.tasks.map(({ number, title, status, assignee, timeBoxUntil, result }) => [
          `${number}. ${status === 'OPEN' ? t('sheet.open') : t(`work.task.${status}`)}`,
          [title, assignee?.name ?? t('work.nobody'), timeBoxUntil && `${t('work.until')} ${when(timeBoxUntil)}`, result]
            .filter(Boolean)
            .join(' · '),
        ])}
      />
    </>
  );
}
