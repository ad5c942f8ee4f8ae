import { Stack } from '@mantine/core';
import { DocumentTimeline } from './DocumentTimeline';
import { FiguresPanel } from './FiguresPanel';
import type { PanelProps } from './panels';
import classes from './Postmortem.module.css';
import { SectionPanel } from './SectionPanel';

/** The sections beside figures and timeline. */
export function TextPanel({ document, mayWrite }: PanelProps) {
  return (
    <div className={classes.columns}>
      <Stack className={classes.text}>
        {document.sections.map((section) => (
          <SectionPanel key={section.key} document={document} section={section} mayWrite={mayWrite} />
        ))}
      </Stack>
      <Stack className={classes.side}>
        <FiguresPanel document={document} />
        <DocumentTimeline id={document.id} />
      </Stack>
    </div>
  );
}
