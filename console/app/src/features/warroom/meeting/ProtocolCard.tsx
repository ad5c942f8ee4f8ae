import { List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../shared/ui/Panel';

/** How people work together in a war room, in the reader's language. */
export function ProtocolCard({ rules }: { rules: string[] }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('meeting.protocol')}>
      <List size="sm" spacing={6}>
        {rules.map((rule) => (
          <List.Item key={rule}>{rule}</List.Item>
        ))}
      </List>
    </Panel>
  );
}
