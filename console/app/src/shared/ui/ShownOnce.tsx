import { Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconCopy, IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './ShownOnce.module.css';

interface ShownOnceProps {
  /** That it is not shown again. */
  notice: string;
  /** What it is. */
  label: string;
  secret: string;
}

/** A secret that nobody can look up later: all of it is in sight on a telephone too, and one press takes it along. */
export function ShownOnce({ notice, label, secret }: ShownOnceProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs" className={classes.frame}>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <IconKey size={18} className={classes.icon} aria-hidden />
        <Text size="sm" fw={650}>
          {notice}
        </Text>
      </Group>
      <Code block className={classes.secret} tabIndex={0} aria-label={label}>
        {secret}
      </Code>
      <CopyButton value={secret}>
        {({ copied, copy }) => (
          <Button
            size="xs"
            w="fit-content"
            leftSection={copied ? <IconCheck size={15} /> : <IconCopy size={15} />}
            aria-label={`${t('common.copy')}: ${label}`}
            onClick={copy}
          >
            <span aria-live="polite">{copied ? t('common.copied') : t('common.copy')}</span>
          </Button>
        )}
      </CopyButton>
    </Stack>
  );
}
