import { Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DraftPanel } from '../../shared/forms/DraftPanel';
import { setRootCause, touched, type IncidentDetail } from './api';

export function RootCausePanel({ detail }: { detail: IncidentDetail }) {
  const { t } = useTranslation();
  const { id } = detail.incident;
  return (
    <DraftPanel
      title={t('warroom.rootCause')}
      stored={detail.rootCause ?? ''}
      send={(cause) => setRootCause(id, cause)}
      touches={touched(id)}
      mayChange={(detail.allowedActions as string[]).includes('EDIT')}
      changeLabel={detail.rootCause ? undefined : t('common.add')}
      editor={(cause, onChange) => (
        <Textarea
          aria-label={t('warroom.rootCause')}
          value={cause}
          autoFocus
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      )}
    >
      <Text c={detail.rootCause ? undefined : 'dimmed'}>{detail.rootCause ?? t('warroom.noRootCause')}</Text>
    </DraftPanel>
  );
}
