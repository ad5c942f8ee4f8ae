import { Box, Paper, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFieldErrors } from '../../../shared/forms/useFieldErrors';
import { Failure, Skeletons } from '../../../shared/ui/Loaded';
import { previewWords, type Preview, type Template, type Words } from './api';

export interface LivePreview {
  data: Preview | undefined;
  /** What is wrong with the words, by field. */
  wrong: Partial<Record<string, string>>;
  /** Why there is no preview, when it is not for the words. */
  error: unknown;
}

/** How the words look, a moment after the typing pauses. */
export function usePreview(template: Template, words: Words, enabled: boolean): LivePreview {
  const [settled] = useDebouncedValue(words, 350);
  const preview = useQuery({
    queryKey: ['comms', 'template-preview', template.key, template.language, settled],
    queryFn: () => previewWords(template, settled),
    enabled: enabled && settled.body.trim() !== '',
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  });
  const fieldErrors = useFieldErrors();
  const wrong = preview.error ? fieldErrors(preview.error) : {};
  return { data: preview.data, wrong, error: Object.keys(wrong).length > 0 ? undefined : preview.error };
}

interface PreviewPaneProps {
  template: Template;
  preview: LivePreview;
}

export function PreviewPane({ template, preview }: PreviewPaneProps) {
  const { t } = useTranslation();
  const { data, wrong, error } = preview;
  const broken = Object.keys(wrong).length > 0;
  return (
    <Box component="section" aria-label={t('rules.words.preview')}>
      <Text size="sm" fw={600} mb={4}>
        {t('rules.words.preview')}
      </Text>
      {error ? (
        <Failure error={error} />
      ) : (
        <Paper p="sm" bg="var(--mu-sunken)" lang={template.language} aria-live="polite">
          {broken ? (
            <Text size="sm" c="dimmed">
              {t('rules.words.broken')}
            </Text>
          ) : data ? (
            <>
              {data.subject !== null && (
                <Text fw={650} mb="xs" style={{ overflowWrap: 'anywhere' }}>
                  {data.subject}
                </Text>
              )}
              <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                {data.body}
              </Text>
            </>
          ) : (
            <Skeletons rows={3} />
          )}
        </Paper>
      )}
    </Box>
  );
}
