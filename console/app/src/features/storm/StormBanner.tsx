import { Alert, Button, Group, Text } from '@mantine/core';
import { IconBolt } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useTakeMine } from '../alerts/useTakeMine';
import { stormQuery } from './api';

/** Says on every page that so many alerts come that messages go out together; else nothing. */
export function StormBanner() {
  const { t } = useTranslation();
  const { data: storm } = useQuery(stormQuery);
  const acknowledge = useTakeMine();
  if (!storm || storm.people.length === 0) return null;
  const { open } = storm.mine;
  return (
    <Alert color="yellow" icon={<IconBolt size={18} />} role="status" mb="md" p="sm">
      <Text size="sm" fw={600}>
        {t('storm.alerts', { count: storm.alerts })}
      </Text>
      <Text size="sm">
        {t('storm.bundled', { count: storm.people.length })}
        {open > 0 && ` ${t('storm.mine', { count: open })}`}
      </Text>
      {open > 0 && (
        <Group gap="xs" mt="xs">
          <Button size="xs" variant="default" component={Link} to="/">
            {t('storm.show')}
          </Button>
          <Button size="xs" loading={acknowledge.isPending} onClick={() => acknowledge.mutate()}>
            {t('storm.acknowledge', { count: open })}
          </Button>
        </Group>
      )}
    </Alert>
  );
}
