import { SimpleGrid, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { languages as known } from '../../i18n';

interface PostWordsProps<Values> {
  form: UseFormReturnType<Values>;
  /** Those of the page. */
  languages: string[];
  /** Where the form keeps titles by language; left out where the post has its title. */
  titlePath?: string;
  bodyPath: string;
}

/** What a post says, in every language of its page, side by side where there is room. */
export function PostWords<Values>({ form, languages, titlePath, bodyPath }: PostWordsProps<Values>) {
  const { t } = useTranslation();
  const name = (language: string) => known[language as keyof typeof known] ?? language;
  return (
    <SimpleGrid cols={{ base: 1, sm: languages.length > 1 ? 2 : 1 }} spacing="md" verticalSpacing="xs">
      {languages.map((language) => (
        <div key={language}>
          {titlePath && (
            <TextInput
              label={t('statuspage.postTitle', { language: name(language) })}
              lang={language}
              required
              mb="xs"
              {...form.getInputProps(`${titlePath}.${language}`)}
            />
          )}
          <Textarea
            label={t('statuspage.postBody', { language: name(language) })}
            lang={language}
            autosize
            minRows={3}
            required
            {...form.getInputProps(`${bodyPath}.${language}`)}
          />
        </div>
      ))}
    </SimpleGrid>
  );
}
