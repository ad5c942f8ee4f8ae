import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { levels, type PayoffCount } from './api';
import type { Judgement } from './payoff';
import classes from './PayoffGrid.module.css';

interface PayoffGridProps {
  counts: PayoffCount[];
  /** The cell whose items are shown; an empty one for those that nobody judged. */
  chosen?: Judgement;
  onChoose: (cell: Judgement | undefined) => void;
}

/** How many items bring and cost how much: what pays most is at the top left. */
export function PayoffGrid({ counts, chosen, onChoose }: PayoffGridProps) {
  const { t } = useTranslation();
  const highFirst = [...levels].reverse();
  const sum = (rows: PayoffCount[]) => rows.reduce((all, { number }) => all + number, 0);
  const unjudged = sum(counts.filter(({ impact, effort }) => !impact || !effort));
  const onUnjudged = chosen !== undefined && (!chosen.impact || !chosen.effort);
  return (
    <div className={classes.whole}>
      <table className={classes.grid} aria-label={t('payoff.grid')}>
        <thead>
          <tr>
            <td />
            {levels.map((effort) => (
              <th key={effort} scope="col">
                {t('payoff.effortIs', { level: t(`payoff.efforts.${effort}`) })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {highFirst.map((impact) => (
            <tr key={impact}>
              <th scope="row">{t('payoff.impactIs', { level: t(`payoff.impacts.${impact}`) })}</th>
              {levels.map((effort) => {
                const number = sum(counts.filter((each) => each.impact === impact && each.effort === effort));
                const here = chosen?.impact === impact && chosen.effort === effort;
                return (
                  <td key={effort} className={classes.cell} data-gain={levels.indexOf(impact) - levels.indexOf(effort)}>
                    <button
                      type="button"
                      disabled={number === 0 && !here}
                      aria-pressed={here}
                      aria-label={t('payoff.cell', {
                        impact: t(`payoff.impacts.${impact}`),
                        effort: t(`payoff.efforts.${effort}`),
                        number,
                      })}
                      onClick={() => onChoose(here ? undefined : { impact, effort })}
                    >
                      {number}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <Text size="xs" c="dimmed">
        {t('payoff.help')}
      </Text>
      {(unjudged > 0 || onUnjudged) && (
        <Button
          size="compact-sm"
          variant={onUnjudged ? 'filled' : 'default'}
          aria-pressed={onUnjudged}
          onClick={() => onChoose(onUnjudged ? undefined : {})}
        >
          {t('payoff.unjudged', { number: unjudged })}
        </Button>
      )}
    </div>
  );
}
