import { SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { languages as known } from '../../../i18n';

interface WordsFieldsProps<Values> {
  form: UseFormReturnType<Values>;
  languages: string[];
  /** Texts of the labels, given a language. */
  titleLabel?: string;
  bodyLabel: string;
  required?: boolean;
  /** Most characters of a title. */
  titleLimit?: number;
}

export function languageName(tag: string): string {
  return known[tag as keyof typeof known] ?? tag;
}

/** The same words in every language of a page, side by side. */
export function WordsFields<Values>({ form, languages, titleLabel, bodyLabel, required, titleLimit = 255 }: WordsFieldsProps<Values>) {
  const { t } = useTranslation();
  return (
    <SimpleGrid cols={{ base: 1, sm: languages.length > 1 ? 2 : 1 }} spacing="md" verticalSpacing="xs">
      {languages.map((language, index) => (
        <Stack key={language} gap="xs">
          {titleLabel && (
            <TextInput
              label={t(titleLabel, { language: languageName(language) })}
              lang={language}
              maxLength={titleLimit}
              required={index === 0}
              {...form.getInputProps(`title.${language}`)}
            />
          )}
          <Textarea
            label={t(bodyLabel, { language: languageName(language) })}
            lang={language}
            autosize
            minRows={3}
            required={required && index === 0}
            {...form.getInputProps(`body.${language}`)}
          />
        </Stack>
      ))}
    </SimpleGrid>
  );
}
