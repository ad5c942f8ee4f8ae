import { Alert, Anchor, Button, List, Stack, Text } from '@mantine/core';
import { IconRepeat } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '../../../shared/ui/Badges';
import type { PanelProps } from '../panels';
import { relatedQuery, type Recurrence } from './api';

const day = 86_400_000;

/** Says at the head of a post-mortem that its incident came back, and what was to prevent that. */
export function RecurrenceBanner({ document, mayWrite }: PanelProps) {
  const { t } = useTranslation();
  const { data } = useQuery(relatedQuery(document.id));
  const last = data?.recurrences[0];
  if (!last) return null;
  const { detectedAt, declaredAt } = document.incident.figures.milestones;
  const began = Date.parse(detectedAt ?? declaredAt ?? document.createdAt);
  const count = Math.max(0, Math.floor((began - Date.parse(last.detectedAt)) / day));
  return (
    <Alert
      color="red"
      mb="md"
      icon={<IconRepeat size={18} />}
      title={t('related.cameBack', { count, reference: last.reference })}
    >
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{t('related.recurredText')}</Text>
        {data.recurrences.map((before) => (
          <Before key={before.postmortemId} before={before} />
        ))}
        {mayWrite && document.status !== 'PUBLISHED' && (
          <Button component={Link} to={`/post-mortems/${document.id}`} search={{ tab: 'actions' } as never} size="xs">
            {t('related.prevent')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

function Before({ before }: { before: Recurrence }) {
  const { t } = useTranslation();
  return (
    <div>
      {before.readable ? (
        <Anchor component={Link} to={`/post-mortems/${before.postmortemId}`} size="sm">
          {before.reference} {before.title}
        </Anchor>
      ) : (
        <Text size="sm">{before.reference}</Text>
      )}
      {before.preventing.length > 0 && (
        <>
          <Text size="sm" fw={500}>
            {t('related.meantToPrevent')}
          </Text>
          <List size="sm">
            {before.preventing.map((item) => (
              <List.Item key={item.id}>
                <Anchor component={Link} to="/action-items" search={{ item: item.id } as never} size="sm">
                  {item.title}
                </Anchor>{' '}
                <StateBadge kind="actionStatus" state={item.status} />
              </List.Item>
            ))}
          </List>
        </>
      )}
    </div>
  );
}
