import { Button, Group, List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Time } from '../../../shared/time/Time';
import { ToneBadge } from '../../../shared/ui/Badges';
import { Row } from '../../../shared/ui/Rows';
import type { PlannedChange } from '../api';
import { changesBetween } from './changes';
import { useChangeText } from './useChangeText';

/** Milliseconds between making a change and its counting below which it counted at once. */
const atOnce = 60_000;

interface RevisionRowProps {
  revision: PlannedChange;
  before: PlannedChange | undefined;
  state: 'planned' | 'counts' | 'past';
  /** When it can be taken back. */
  onUndo?: () => void;
  undoing?: boolean;
}

/** Who changed what, and from when it counts. */
export function RevisionRow({ revision, before, state, onUndo, undoing }: RevisionRowProps) {
  const { t } = useTranslation();
  const text = useChangeText();
  const { number, createdAt, createdBy, effectiveFrom } = revision;
  const changes = changesBetween(before, revision);
  return (
    <Row
      title={
        <Group component="span" gap="xs">
          {createdBy}
          {state === 'planned' && <ToneBadge tone="watch">{t('revisions.planned')}</ToneBadge>}
          {state === 'counts' && <ToneBadge tone="good">{t('revisions.counts')}</ToneBadge>}
        </Group>
      }
      meta={
        <>
          {t('revisions.number', { number })} · <Time at={createdAt} as="both" />
          {Date.parse(effectiveFrom) - Date.parse(createdAt) > atOnce && (
            <>
              {' · '}
              {t('revisions.countsFrom')} <Time at={effectiveFrom} as="absolute" />
            </>
          )}
          <List size="sm" mt={4} c="var(--mantine-color-text)">
            {changes.map((change, index) => (
              <List.Item key={index}>{text(change)}</List.Item>
            ))}
            {changes.length === 0 && <List.Item>{t('revisions.same')}</List.Item>}
          </List>
        </>
      }
      side={
        onUndo && (
          <Button size="xs" variant="default" loading={undoing} aria-label={t('revisions.undoOf', { number })} onClick={onUndo}>
            {t('revisions.undo')}
          </Button>
        )
      }
    />
  );
}
