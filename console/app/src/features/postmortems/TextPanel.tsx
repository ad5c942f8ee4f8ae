import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isHome } from '../analyses/placement';
import { ApprovalBar } from './ApprovalBar';
import { commentsQuery } from './comments/api';
import { DocumentTimeline } from './DocumentTimeline';
import { FiguresPanel } from './FiguresPanel';
import type { PanelProps } from './panels';
import classes from './Postmortem.module.css';
import { SectionPanel } from './SectionPanel';
import { WritingProvider } from './writing';

/** The sections beside figures and timeline, from which entries go into the text; readers see those with words. */
export function TextPanel({ document, mayWrite }: PanelProps) {
  const { t } = useTranslation();
  const open = mayWrite && document.status !== 'PUBLISHED';
  const comments = useQuery({ ...commentsQuery(document.id), enabled: mayWrite }).data ?? [];
  const sections = document.sections.filter(({ empty, key }) => open || !empty || isHome(document, key));
  return (
    <WritingProvider>
      <div className={classes.columns}>
        <Stack className={classes.text}>
          {document.status !== 'PUBLISHED' && <ApprovalBar document={document} mayWrite={mayWrite} />}
          {sections.map((section) => (
            <SectionPanel
              key={section.key}
              document={document}
              section={section}
              comments={comments.filter((comment) => comment.section === section.key)}
              mayWrite={mayWrite}
            />
          ))}
        </Stack>
        <Stack component="aside" className={classes.side} tabIndex={0} aria-label={t('documents.beside')}>
          <FiguresPanel document={document} />
          <DocumentTimeline id={document.id} />
        </Stack>
      </div>
    </WritingProvider>
  );
}
