import { List, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SourceLink } from '../SourceLink';
import type { Hypothesis } from './api';

/** What speaks for a hypothesis and against it, who said so, and where it can be seen. */
export function EvidenceList({ incidentId, evidence }: { incidentId: string; evidence: Hypothesis['evidence'] }) {
  const { t } = useTranslation();
  if (evidence.length === 0) return null;
  return (
    <List size="sm" listStyleType="none">
      {evidence.map(({ supports, text, links, by, at }) => (
        <List.Item key={`${at}${text}`}>
          <span aria-hidden>{supports ? '+' : '−'}</span>
          <VisuallyHidden>{supports ? t('work.for') : t('work.against')}:</VisuallyHidden> {text} ({by.name})
          {links.map((link) => (
            <div key={link.href}>
              <SourceLink incidentId={incidentId} link={link} />
            </div>
          ))}
        </List.Item>
      ))}
    </List>
  );
}
