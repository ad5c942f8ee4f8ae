import type { TFunction } from 'i18next';
import type { ActionItem, Level, PayoffCount } from './api';

/** What a cell of the grid stands for; a part that nobody judged is missing. */
export interface Judgement {
  impact?: Level;
  effort?: Level;
}

/** The words for what an item brings and costs; empty while nobody judged either. */
export function judged(item: { impact?: Level | null; effort?: Level | null }, t: TFunction): string {
  return [
    item.impact && t('payoff.impactIs', { level: t(`payoff.impacts.${item.impact}`) }),
    item.effort && t('payoff.effortIs', { level: t(`payoff.efforts.${item.effort}`) }),
  ]
    .filter(Boolean)
    .join(', ');
}

/** What pays most first; of equals, and where nobody judged anything, the order stays. */
export function bestFirst(items: ActionItem[]): ActionItem[] {
  return [...items].sort((one, other) => one.payoffRank - other.payoffRank);
}

/** Whether an item belongs to a cell; without a cell every item does. */
export function isIn(item: ActionItem, cell: Judgement | undefined): boolean {
  if (!cell) return true;
  if (!cell.impact || !cell.effort) return !item.impact || !item.effort;
  return item.impact === cell.impact && item.effort === cell.effort;
}

/** How many of these items are judged alike. */
export function countsOf(items: ActionItem[]): PayoffCount[] {
  return items.map(({ impact, effort }) => ({ impact, effort, number: 1 }));
}
