import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ApprovalBar } from './ApprovalBar';
import { commentsQuery } from './comments/api';
import { DocumentTimeline } from './DocumentTimeline';
import { FiguresPanel } from './FiguresPanel';
import type { PanelProps } from './panels';
import classes from './Postmortem.module.css';
import { SectionPanel } from './SectionPanel';
import { WritingProvider } from './writing';

/** The sections beside figures and timeline, from which entries go into the text. */
export function TextPanel({ document, mayWrite }: PanelProps) {
  const comments = useQuery({ ...commentsQuery(document.id), enabled: mayWrite }).data ?? [];
  return (
    <WritingProvider>
      <div className={classes.columns}>
        <Stack className={classes.text}>
          {document.status !== 'PUBLISHED' && <ApprovalBar document={document} mayWrite={mayWrite} />}
          {document.sections.map((section) => (
            <SectionPanel
              key={section.key}
              document={document}
              section={section}
              comments={comments.filter((comment) => comment.section === section.key)}
              mayWrite={mayWrite}
            />
          ))}
        </Stack>
        <Stack className={classes.side}>
          <FiguresPanel document={document} />
          <DocumentTimeline id={document.id} />
        </Stack>
      </div>
    </WritingProvider>
  );
}
