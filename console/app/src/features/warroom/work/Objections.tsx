import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Time } from '../../../shared/time/Time';
import type { Decision } from './api';

/** What speaks against a proposal, who has nothing against it, and since when they were asked. */
export function Objections({ decision }: { decision: Decision }) {
  const { t } = useTranslation();
  const { objections, consents, status, proposedAt } = decision;
  const isOpen = status === 'PROPOSED';
  return (
    <div>
      {objections.length > 0 && (
        <Text size="sm" fw={600}>
          {t('work.objections', { count: objections.length })}
        </Text>
      )}
      {objections.length === 0 && isOpen && (
        <Text size="sm" c="dimmed">
          {t('work.nobodyObjects')} <Time at={proposedAt} as="short" />
        </Text>
      )}
      {objections.length > 0 && (
        <List size="sm">
          {objections.map(({ text, by, at }) => (
            <List.Item key={`${at}${text}`}>
              {by.name}: {text}
            </List.Item>
          ))}
        </List>
      )}
      {consents.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('work.consents', { names: consents.map(({ by }) => by.name).join(', ') })}
        </Text>
      )}
    </div>
  );
}
