import { Alert, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface VariablesProps {
  names: string[];
  onInsert: (name: string) => void;
}

/** What a text may be filled with, at a press. */
export function Variables({ names, onInsert }: VariablesProps) {
  const { t } = useTranslation();
  return (
    <Alert title={t('words.variables')} p="xs">
      <Text size="xs" mb={6}>
        {t('words.variablesText', { braces: '{{name}}' })}
      </Text>
      <Group gap={4}>
        {names.map((name) => (
          <Button
            key={name}
            size="compact-xs"
            variant="default"
            ff="monospace"
            aria-label={t('words.insert', { name })}
            onClick={() => onInsert(name)}
          >
            {name}
          </Button>
        ))}
      </Group>
    </Alert>
  );
}
