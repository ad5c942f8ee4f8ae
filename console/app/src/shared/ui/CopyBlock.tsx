import { ActionIcon, Code, CopyButton, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './CopyBlock.module.css';

/** Text to be pasted elsewhere, with a button that takes it along. */
export function CopyBlock({ text, label }: { text: string; label?: string }) {
  const { t } = useTranslation();
  return (
    <div className={classes.frame}>
      <Code block className={classes.code} tabIndex={0} aria-label={label}>
        {text}
      </Code>
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? t('common.copied') : t('common.copy')}>
            <ActionIcon
              className={classes.button}
              variant="default"
              onClick={copy}
              aria-label={`${t('common.copy')}${label ? `: ${label}` : ''}`}
            >
              {copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </div>
  );
}
