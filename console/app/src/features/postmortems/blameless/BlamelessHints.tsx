import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconHeartHandshake } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { findingsQuery, type Finding } from './api';
import { replaced } from './replaced';

interface BlamelessHintsProps {
  postmortemId: string;
  text: string;
  /** Hears the text with a suggestion taken over. */
  onChange: (text: string) => void;
}

const restMillis = 800;

/** Wording that blames people, why, and what could stand there; nothing is ever forbidden. */
export function BlamelessHints({ postmortemId, text, onChange }: BlamelessHintsProps) {
  const { t, i18n } = useTranslation();
  const [settled] = useDebouncedValue(text, restMillis);
  const query = useQuery(findingsQuery(postmortemId, settled, i18n.language));
  const findings = query.data?.findings ?? [];
  if (findings.length === 0) return null;
  return (
    <Alert mt="xs" color="gray" icon={<IconHeartHandshake size={18} />} title={t('blameless.title', { count: findings.length })} role="status">
      <Stack gap="xs">
        <Text size="sm">{t('blameless.text')}</Text>
        {findings.map((finding) => (
          <Hint key={`${finding.start} ${finding.rule}`} finding={finding} text={text} onChange={onChange} />
        ))}
      </Stack>
    </Alert>
  );
}

interface HintProps {
  finding: Finding;
  text: string;
  onChange: (text: string) => void;
}

function Hint({ finding, text, onChange }: HintProps) {
  const { t } = useTranslation();
  const changed = replaced(text, finding);
  return (
    <div>
      <Text size="sm">
        <mark>{finding.words}</mark> {finding.reason}
      </Text>
      {finding.suggestion && (
        <Group gap="xs" mt={2}>
          <Text size="sm" c="dimmed">
            {t('blameless.instead', { words: finding.suggestion })}
          </Text>
          <Button size="compact-xs" variant="default" disabled={changed === undefined} onClick={() => changed !== undefined && onChange(changed)}>
            {t('blameless.take')}
          </Button>
        </Group>
      )}
    </div>
  );
}
