import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ToneBadge } from '../../shared/ui/Badges';
import type { ContactMethod } from './api';

interface MethodProofProps {
  method: ContactMethod;
  sending: boolean;
  onProve: () => void;
}

/** Whether pages may go there, and how to prove it when they may not yet. */
export function MethodProof({ method, sending, onProve }: MethodProofProps) {
  const { t } = useTranslation();
  if (method.verified) return <ToneBadge tone="good">{t('profile.verified')}</ToneBadge>;
  if (method.goneSince) return <ToneBadge tone="alarm">{t('profile.gone')}</ToneBadge>;
  return (
    <Button size="xs" variant="default" loading={sending} onClick={onProve}>
      {t('profile.verify')}
    </Button>
  );
}
