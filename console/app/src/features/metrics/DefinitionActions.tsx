import { Button, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../shared/forms/useSend';
import { metricsKey, retire, type Metric } from './api';
import { DefinitionModal } from './DefinitionModal';
import { useName } from './useName';

/** What an administrator does with a metric. */
export function DefinitionActions({ metric }: { metric: Metric }) {
  const { t } = useTranslation();
  const name = useName()(metric.definition.name);
  const [editing, setEditing] = useState(false);
  const remove = useSend(() => retire(metric.key), { touches: [metricsKey] });

  function confirm() {
    modals.openConfirmModal({
      title: t('metrics.retireTitle', { name }),
      children: <Text>{t('metrics.retireText')}</Text>,
      labels: { confirm: t('metrics.retire'), cancel: t('common.cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => remove.mutate(),
    });
  }

  return (
    <>
      {!metric.shipped && (
        <Button size="xs" variant="default" onClick={confirm} loading={remove.isPending}>
          {t('metrics.retire')}
        </Button>
      )}
      <Button size="xs" variant="default" onClick={() => setEditing(true)}>
        {t('metrics.edit')}
      </Button>
      {editing && <DefinitionModal metric={metric} onClose={() => setEditing(false)} />}
    </>
  );
}

export function NewMetric({ onDone }: { onDone: (key: string) => void }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button leftSection={<IconPlus size={16} />} onClick={() => setOpen(true)}>
        {t('metrics.add')}
      </Button>
      {open && <DefinitionModal onClose={() => setOpen(false)} onDone={onDone} />}
    </>
  );
}
