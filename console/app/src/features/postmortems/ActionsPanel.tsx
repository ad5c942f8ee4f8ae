import { Box, Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../shared/ui/Panel';
import { Rows } from '../../shared/ui/Rows';
import { ActionModal } from '../actions/ActionModal';
import { ActionRow } from '../actions/ActionRow';
import { bestFirst, countsOf, isIn, type Judgement } from '../actions/payoff';
import { PayoffGrid } from '../actions/PayoffGrid';
import type { PanelProps } from './panels';

/** What will be done because of the incident, what pays most first. */
export function ActionsPanel({ document, mayWrite }: PanelProps) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const [cell, setCell] = useState<Judgement>();
  const standing = document.actionItems.filter(({ status }) => status !== 'DROPPED');
  const judged = standing.some(({ impact, effort }) => impact && effort);
  const shown = bestFirst(cell ? standing.filter((item) => isIn(item, cell)) : document.actionItems);
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
      {judged && (
        <Box px="md" pb="sm">
          <PayoffGrid counts={countsOf(standing)} chosen={cell} onChoose={setCell} />
        </Box>
      )}
      {document.actionItems.length === 0 ? (
        <Text px="md" pb="md" c="dimmed">
          {document.noActionItemsReason
            ? t('postmortems.noItemsBecause', { reason: document.noActionItemsReason })
            : t('postmortems.noItems')}
        </Text>
      ) : (
        <Rows label={t('actions.title')}>
          {shown.map((item) => (
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
