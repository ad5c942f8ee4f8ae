import { List, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ToneBadge } from '../../shared/ui/Badges';
import type { Findings } from './api';
import type { Node } from './drawing';
import { nodeOf } from './nodes';

/** The smallest combinations that suffice, as of the last save; those that happened are marked. */
export function CutSetList({ findings, nodes }: { findings: Findings; nodes: Node[] }) {
  const { t } = useTranslation();
  const { cutSets } = findings;
  if (!cutSets) return null;
  const shown = cutSets.sets.filter((set) => set.every((id) => nodeOf(nodes, id)));
  return (
    <section>
      <Title order={3} mt="md" mb={4}>
        {t('analyses.cutSets')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t(cutSets.tooMany ? 'analyses.tooManyCutSets' : 'analyses.cutSetsText')}
      </Text>
      <List type="ordered" size="sm" spacing={4}>
        {shown.map((set) => (
          <List.Item key={set.join()}>
            {set.map((id) => nodeOf(nodes, id)?.text).join(' + ')}{' '}
            {set.every((id) => nodeOf(nodes, id)?.marked) && <ToneBadge tone="alarm">{t('analyses.occurred')}</ToneBadge>}
          </List.Item>
        ))}
      </List>
    </section>
  );
}
