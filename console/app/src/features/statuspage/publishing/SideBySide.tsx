import { Paper, SimpleGrid, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { languages as known } from '../../../i18n';

interface SideBySideProps {
  languages: string[];
  /** Left out where the title is public already. */
  title?: Record<string, string>;
  body: Record<string, string>;
}

/** Public words in every language of the page, beside one another; below one another on a phone. */
export function SideBySide({ languages, title, body }: SideBySideProps) {
  const { t } = useTranslation();
  return (
    <SimpleGrid cols={{ base: 1, sm: languages.length > 1 ? 2 : 1 }} spacing="xs">
      {languages.map((language) => (
        <Paper key={language} withBorder p="sm" lang={language}>
          <Text size="xs" c="dimmed" fw={600}>
            {known[language as keyof typeof known] ?? language}
          </Text>
          {title?.[language] && <Title order={4}>{title[language]}</Title>}
          {body[language] ? (
            <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{body[language]}</Text>
          ) : (
            <Text c="dimmed">{t('publishing.noWords')}</Text>
          )}
        </Paper>
      ))}
    </SimpleGrid>
  );
}
