import { ActionIcon, UnstyledButton } from '@mantine/core';
import { useOs } from '@mantine/hooks';
import { spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './Shell.module.css';

export function SearchButton() {
  const { t } = useTranslation();
  const os = useOs();
  return (
    <>
      <UnstyledButton className={classes.search} visibleFrom="sm" onClick={spotlight.open}>
        <IconSearch size={15} aria-hidden />
        {t('palette.open')}
        <kbd>{os === 'macos' ? '⌘K' : 'Ctrl K'}</kbd>
      </UnstyledButton>
      <ActionIcon hiddenFrom="sm" size="lg" onClick={spotlight.open} aria-label={t('palette.open')}>
        <IconSearch size={19} />
      </ActionIcon>
    </>
  );
}
