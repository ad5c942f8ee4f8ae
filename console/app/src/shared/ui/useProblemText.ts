import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/problem';

/** A problem in the reader's words: by its code where we have them, else what the service said. */
export function useProblemText(): (problem: Problem) => { title: string; text: string } {
  const { t, i18n } = useTranslation();
  return (problem) => {
    const known = `problem.codes.${problem.code.replaceAll('.', '_')}`;
    const byStatus = `problem.status.${problem.status}`;
    const title = i18n.exists(byStatus) ? t(byStatus) : t('problem.other');
    const text = i18n.exists(known) ? t(known) : (problem.detail ?? problem.title ?? t('problem.noDetail'));
    return { title, text };
  };
}
