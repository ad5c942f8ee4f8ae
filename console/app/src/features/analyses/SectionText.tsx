import { useQuery } from '@tanstack/react-query';
import { Markdown, type Marking } from '../../shared/ui/Markdown';
import { analysesQuery } from './api';
import { AnalysisFigure } from './AnalysisFigure';

interface SectionTextProps extends Marking {
  postmortemId: string;
  children: string;
  mayWrite?: boolean;
}

/** The text of a section with the pictures of analyses that it names. */
export function SectionText({ postmortemId, children, mayWrite = false, ...marking }: SectionTextProps) {
  const { data: analyses } = useQuery({ ...analysesQuery(postmortemId), enabled: children.includes('](analysis:') });
  return (
    <Markdown
      {...marking}
      pictures={(id) => {
        const found = analyses?.find((analysis) => analysis.id === id);
        return found && <AnalysisFigure postmortemId={postmortemId} analysis={found} mayWrite={mayWrite} />;
      }}
    >
      {children}
    </Markdown>
  );
}
