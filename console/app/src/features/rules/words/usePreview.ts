import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { previewWords, type Preview, type Problem, type Template, type Words } from './api';

export interface LivePreview {
  data: Preview | undefined;
  /** What is wrong with the words, by field, each with its place. */
  wrong: Partial<Record<string, string>>;
  /** Why there is no preview, when it is not for the words. */
  error: unknown;
}

/** How the words look, a moment after the typing pauses. */
export function usePreview(
  template: Template,
  words: Words,
  enabled: boolean,
  incidentId: string | null = null,
): LivePreview {
  const { t } = useTranslation();
  const [settled] = useDebouncedValue(words, 350);
  const preview = useQuery({
    queryKey: ['comms', 'template-preview', template.key, template.language, settled, incidentId],
    queryFn: () => previewWords(template, settled, incidentId),
    enabled: enabled && settled.body.trim() !== '',
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  });
  const said = ({ line, column, rule, variable }: Problem) =>
    `${t('words.problemAt', { line, column })}: ${t(`words.problem.${rule}`, { name: `{{${variable}}}` })}`;
  const problems = preview.data?.problems ?? [];
  const wrong = Object.fromEntries(
    [...new Set(problems.map(({ field }) => field))].map((field) => [
      field,
      problems.filter((problem) => problem.field === field).map(said).join('\n'),
    ]),
  );
  return { data: preview.data, wrong, error: preview.error ?? undefined };
}
