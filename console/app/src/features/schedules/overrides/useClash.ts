import { useTranslation } from 'react-i18next';
import { ProblemError, toProblem } from '../../../api/problem';
import { useReader } from '../../../session/reader';
import type { Override } from '../api';
import { useSpanTimes } from '../calendar/useSpanTimes';
import { useOverrideText } from '../calendar/useWords';
import type { OverrideRequest } from './api';
import { clashing } from './clashing';

/** Puts a refusal beside the field that it is about, and says which override is in the way. */
export function useClash(overrides: Override[], zone: string) {
  const { t } = useTranslation();
  const text = useOverrideText();
  const times = useSpanTimes(useReader().language, zone);
  return (wanted: OverrideRequest) =>
    (error: unknown): never => {
      const problem = toProblem(error);
      if (problem.code !== 'override.overlaps') throw error;
      const other = clashing(overrides, wanted);
      const message = other
        ? t('overrides.clash', { other: text(other), times: times({ start: Date.parse(other.startsAt), end: Date.parse(other.endsAt) }) })
        : t('overrides.clashUnknown');
      throw new ProblemError({ ...problem, errors: [{ field: 'startsAt', message }] });
    };
}
