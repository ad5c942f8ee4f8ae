import { Button, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Template } from './api';

interface OtherLanguageProps {
  template: Template;
  onOpen: (template: Template) => void;
}

/** The same text in another language, beside the one that is changed. */
export function OtherLanguage({ template, onOpen }: OtherLanguageProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs" align="flex-start">
      <Paper p="sm" bg="var(--mu-sunken)" w="100%" lang={template.language}>
        {template.subject !== null && (
          <Text fw={650} mb="xs" style={{ overflowWrap: 'anywhere' }}>
            {template.subject}
          </Text>
        )}
        <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {template.body}
        </Text>
      </Paper>
      <Button size="xs" variant="default" onClick={() => onOpen(template)}>
        {t('words.changeThis')}
      </Button>
    </Stack>
  );
}
