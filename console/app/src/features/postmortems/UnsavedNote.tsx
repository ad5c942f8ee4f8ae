import { Alert, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Time } from '../../shared/time/Time';
import classes from './Postmortem.module.css';
import type { Unsaved } from './unsaved';

interface UnsavedNoteProps {
  unsaved: Pick<Unsaved, 'text' | 'at'>;
  /** Undefined where the section takes no text any more. */
  onContinue?: () => void;
  onForget: () => void;
}

/** Offers a text back that was written here and never stored. */
export function UnsavedNote({ unsaved, onContinue, onForget }: UnsavedNoteProps) {
  const { t } = useTranslation();
  return (
    <Alert color="yellow" role="status" mb="sm" title={t('unsaved.title')}>
      <Text size="sm">
        {t(onContinue ? 'unsaved.text' : 'unsaved.textClosed')} <Time at={unsaved.at} as="absolute" />
      </Text>
      <details>
        <summary>{t('unsaved.show')}</summary>
        <pre className={classes.said}>{unsaved.text}</pre>
      </details>
      <Group gap="xs" mt="xs">
        {onContinue && (
          <Button size="xs" onClick={onContinue}>
            {t('unsaved.continue')}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={onForget}>
          {t('unsaved.forget')}
        </Button>
      </Group>
    </Alert>
  );
}
