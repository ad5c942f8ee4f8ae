import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../shared/ui/Panel';
import { learningQuery } from './api';

/** The post-mortem that everybody should read this month; nothing while there is none. */
export function LearningPanel() {
  const { t } = useTranslation();
  const { data } = useQuery(learningQuery);
  const learning = data?.learning;
  if (!learning) return null;
  return (
    <div style={{ marginBottom: 'var(--mantine-spacing-md)' }}>
      <Panel title={t('library.learning')}>
        <Anchor component={Link} to={`/post-mortems/${learning.postmortemId}`} fw={600}>
          {learning.reference} {learning.title}
        </Anchor>
        {learning.why && <Text mt={4}>{learning.why}</Text>}
        <Text size="sm" c="dimmed" mt={4}>
          {learning.chosenBy ? t('library.chosenBy', { name: learning.chosenBy }) : t('library.byRule')}
        </Text>
      </Panel>
    </div>
  );
}
