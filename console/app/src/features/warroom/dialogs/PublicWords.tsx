import { Stack, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { languages } from '../../../i18n';
import type { PublicText } from '../api';

interface PublicWordsProps {
  // The form keeps the words under `publicText`, one field for each language.
  form: UseFormReturnType<never>;
  label: (language: string) => string;
}

/** What the public is told, in each language that the status page speaks. */
export function PublicWords({ form, label }: PublicWordsProps) {
  return (
    <Stack gap="xs">
      {Object.entries(languages).map(([language, name]) => (
        <Textarea
          key={language}
          label={label(name)}
          lang={language}
          minRows={2}
          {...form.getInputProps(`publicText.${language}` as never)}
        />
      ))}
    </Stack>
  );
}

/** Only the languages that have words; undefined when none has. */
export function wordsOf(text: PublicText): PublicText | undefined {
  const filled = Object.entries(text).filter(([, words]) => words.trim() !== '');
  return filled.length > 0 ? Object.fromEntries(filled) : undefined;
}

export function emptyWords(): PublicText {
  return Object.fromEntries(Object.keys(languages).map((language) => [language, '']));
}
