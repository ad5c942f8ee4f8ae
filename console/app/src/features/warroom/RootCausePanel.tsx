import { Button, Group, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../shared/ui/Panel';
import { setRootCause, useCommand, type IncidentDetail } from './api';

export function RootCausePanel({ detail }: { detail: IncidentDetail }) {
  const { t } = useTranslation();
  const { id } = detail.incident;
  const [draft, setDraft] = useState<string>();
  const save = useCommand(id, (cause: string) => setRootCause(id, cause), { onDone: () => setDraft(undefined) });
  const may = (detail.allowedActions as string[]).includes('EDIT');
  return (
    <Panel
      title={t('warroom.rootCause')}
      actions={
        may &&
        draft === undefined && (
          <Button variant="subtle" size="xs" onClick={() => setDraft(detail.rootCause ?? '')}>
            {detail.rootCause ? t('common.change') : t('common.add')}
          </Button>
        )
      }
    >
      {draft === undefined ? (
        <Text c={detail.rootCause ? undefined : 'dimmed'}>{detail.rootCause ?? t('warroom.noRootCause')}</Text>
      ) : (
        <>
          <Textarea
            aria-label={t('warroom.rootCause')}
            value={draft}
            autoFocus
            onChange={(event) => setDraft(event.currentTarget.value)}
          />
          <Group justify="flex-end" mt="xs">
            <Button variant="default" size="xs" onClick={() => setDraft(undefined)}>
              {t('common.cancel')}
            </Button>
            <Button size="xs" loading={save.isPending} onClick={() => save.mutate(draft)}>
              {t('common.save')}
            </Button>
          </Group>
        </>
      )}
    </Panel>
  );
}
