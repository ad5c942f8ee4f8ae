import { Alert, Checkbox, List } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { asLanguage } from '../../i18n';
import type { Finding } from './checks';

interface FindingsNoticeProps {
  findings: Finding[];
  seen: boolean;
  onSeen: (seen: boolean) => void;
}

/** What is odd about words before they are public; whoever publishes says that they have seen it. */
export function FindingsNotice({ findings, seen, onSeen }: FindingsNoticeProps) {
  const { t } = useTranslation();
  if (findings.length === 0) return null;
  return (
    <Alert color="yellow" icon={<IconAlertTriangle size={18} />} title={t('findings.title')} role="status">
      <FindingsList findings={findings} />
      <Checkbox
        mt="sm"
        label={t('findings.seen')}
        checked={seen}
        onChange={({ currentTarget }) => onSeen(currentTarget.checked)}
      />
    </Alert>
  );
}

export function FindingsList({ findings }: { findings: Finding[] }) {
  const { t, i18n } = useTranslation();
  const language = asLanguage(i18n.language) ?? 'en';
  return (
    <List size="sm" spacing={2}>
      {findings.map((finding, index) => (
        <List.Item key={index}>
          {t(`findings.field.${finding.field}`)}
          {finding.language ? ` (${finding.language})` : ''}: {finding.message[language]}
        </List.Item>
      ))}
    </List>
  );
}
