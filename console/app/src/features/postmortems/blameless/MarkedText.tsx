import { Button, Popover, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SectionText } from '../../analyses/SectionText';
import type { Finding } from './api';
import classes from './MarkedText.module.css';
import { marking } from './marking';
import { replaced } from './replaced';
import { useFindings } from './useFindings';

interface MarkedTextProps {
  postmortemId: string;
  text: string;
  /** Hears the text with a suggestion taken over. */
  onChange: (text: string) => void;
}

/** Markdown as it is read, with wording that blames people underlined; each underline explains itself. */
export function MarkedText({ postmortemId, text, onChange }: MarkedTextProps) {
  const findings = useFindings(postmortemId, text);
  return (
    <SectionText
      postmortemId={postmortemId}
      marking={marking(text, findings)}
      marks={(index, words) => {
        const finding = findings[index];
        return finding ? <Underline finding={finding} text={text} onChange={onChange} /> : words;
      }}
    >
      {text}
    </SectionText>
  );
}

interface UnderlineProps {
  finding: Finding;
  text: string;
  onChange: (text: string) => void;
}

function Underline({ finding, text, onChange }: UnderlineProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const changed = replaced(text, finding);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={300} withArrow trapFocus returnFocus withinPortal>
      <Popover.Target>
        <button type="button" className={classes.underline} onClick={() => setOpened(!opened)}>
          {finding.words}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('blameless.title', { count: 1 })}>
        <Stack gap="xs">
          <Text size="sm">{finding.reason}</Text>
          {finding.suggestion && (
            <>
              <Text size="sm" c="dimmed">
                {t('blameless.instead', { words: finding.suggestion })}
              </Text>
              <Button
                size="compact-xs"
                variant="default"
                disabled={changed === undefined}
                onClick={() => changed !== undefined && onChange(changed)}
              >
                {t('blameless.take')}
              </Button>
            </>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
