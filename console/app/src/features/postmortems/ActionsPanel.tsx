import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../shared/ui/Panel';
import { Rows } from '../../shared/ui/Rows';
import { ActionModal } from '../actions/ActionModal';
import { ActionRow } from '../actions/ActionRow';
import type { PanelProps } from './panels';

/** What will be done because of the incident. */
export function ActionsPanel({ document, mayWrite }: PanelProps) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  return (
    <Panel
      flush
      title={t('actions.title')}
      actions={
        mayWrite && (
          <Button size="xs" leftSection={<IconPlus size={14} />} onClick={() => setAdding(true)}>
            {t('actions.add')}
          </Button>
        )
      }
    >
      {document.actionItems.length === 0 ? (
        <Text px="md" pb="md" c="dimmed">
          {document.noActionItemsReason
            ? t('postmortems.noItemsBecause', { reason: document.noActionItemsReason })
            : t('postmortems.noItems')}
        </Text>
      ) : (
        <Rows label={t('actions.title')}>
          {document.actionItems.map((item) => (
            <ActionRow key={item.id} item={item} />
          ))}
        </Rows>
      )}
      {document.uncoveredFactorsReason && (
        <Text px="md" pb="md" size="sm" c="dimmed">
          {t('postmortems.uncoveredBecause', { reason: document.uncoveredFactorsReason })}
        </Text>
      )}
      {adding && <ActionModal postmortemId={document.id} onClose={() => setAdding(false)} />}
    </Panel>
  );
}
