import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconHeartHandshake } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Finding } from './api';
import { replaced } from './replaced';
import { useFindings } from './useFindings';

interface BlamelessHintsProps {
  postmortemId: string;
  text: string;
  /** Hears the text with a suggestion taken over. */
  onChange: (text: string) => void;
  /** Shows where a finding stands, where that is possible. */
  onShow?: (finding: Finding) => void;
}

/** Wording that blames people, why, and what could stand there; nothing is ever forbidden. */
export function BlamelessHints({ postmortemId, text, onChange, onShow }: BlamelessHintsProps) {
  const { t } = useTranslation();
  const findings = useFindings(postmortemId, text);
  if (findings.length === 0) return null;
  return (
    <Alert mt="xs" color="gray" icon={<IconHeartHandshake size={18} />} title={t('blameless.title', { count: findings.length })} role="status">
      <Stack gap="xs">
        <Text size="sm">{t('blameless.text')}</Text>
        {findings.map((finding) => (
          <Hint key={`${finding.start} ${finding.rule}`} finding={finding} text={text} onChange={onChange} onShow={onShow} />
        ))}
      </Stack>
    </Alert>
  );
}

interface HintProps extends Omit<BlamelessHintsProps, 'postmortemId'> {
  finding: Finding;
}

function Hint({ finding, text, onChange, onShow }: HintProps) {
  const { t } = useTranslation();
  const changed = replaced(text, finding);
  return (
    <div>
      <Text size="sm">
        <mark>{finding.words}</mark> {finding.reason}{' '}
        {onShow && text.slice(finding.start, finding.end) === finding.words && (
          <Anchor component="button" type="button" size="sm" onClick={() => onShow(finding)}>
            {t('blameless.show')}
          </Anchor>
        )}
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
