import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../session/session';
import { useTargetText } from '../../shared/pick/targets';
import { Loaded } from '../../shared/ui/Loaded';
import { lastResortQuery } from './api';
import { LastResortModal } from './LastResortModal';

/** Whom the organisation pages when a policy is over; administrators change it here. */
export function LastResortCard() {
  const { t } = useTranslation();
  const mayChange = useRole('admin');
  const text = useTargetText();
  const resort = useQuery(lastResortQuery);
  const [editing, setEditing] = useState(false);
  return (
    <section aria-label={t('lastResort.title')}>
      <Group gap="xs">
        <Text fw={650}>{t('lastResort.title')}</Text>
        {mayChange && resort.data && (
          <Button variant="subtle" size="compact-xs" onClick={() => setEditing(true)}>
            {t('lastResort.change')}
          </Button>
        )}
      </Group>
      <Text size="xs" c="dimmed">
        {t('lastResort.text')}
      </Text>
      <Loaded query={resort} rows={1}>
        {({ data }) =>
          data.targets.length > 0 ? (
            <Text size="sm" mt={4}>
              {data.targets.map(text).join(', ')}
            </Text>
          ) : (
            <Text size="sm" mt={4} c="dimmed">
              {t('lastResort.nobody')}
            </Text>
          )
        }
      </Loaded>
      {editing && resort.data && <LastResortModal resort={resort.data} onClose={() => setEditing(false)} />}
    </section>
  );
}
