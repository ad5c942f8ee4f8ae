import { Button } from '@mantine/core';
import { IconCompass } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../shared/ui/EmptyState';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <EmptyState icon={IconCompass} title={t('shell.notFound')} text={t('shell.notFoundText')}>
      <Button component={Link} to="/">
        {t('nav.home')}
      </Button>
    </EmptyState>
  );
}
