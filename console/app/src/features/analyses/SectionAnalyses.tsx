import { Box, Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../shared/forms/useSend';
import type { PanelProps } from '../postmortems/panels';
import { AnalysisFigure, AnalysisModal } from './AnalysisFigure';
import { analysesKey, analysesQuery, beginAnalysis, kinds, type Kind } from './api';
import { FactorHead, FactorList } from './FactorList';
import { analysesBelow, homeOf } from './placement';

interface SectionAnalysesProps extends PanelProps {
  section: string;
}

/** What was analysed for a section: pictures that no text names yet, and factors with what is done about them. */
export function SectionAnalyses({ document, section, mayWrite }: SectionAnalysesProps) {
  const sections = document.sections.map(({ key }) => key);
  const own = kinds.filter((kind) => homeOf(kind, sections) === section);
  const factors = homeOf('FACTORS', sections) === section;
  return (
    <>
      {own.length > 0 && <Pictures document={document} section={section} mayWrite={mayWrite} own={own} />}
      {factors && (
        <Box mt="sm">
          <Group justify="flex-end" gap="xs">
            <FactorHead document={document} mayWrite={mayWrite} />
          </Group>
          <FactorList document={document} mayWrite={mayWrite} />
        </Box>
      )}
    </>
  );
}

function Pictures({ document, section, mayWrite, own }: SectionAnalysesProps & { own: Kind[] }) {
  const { t } = useTranslation();
  const { data: analyses } = useQuery(analysesQuery(document.id));
  const [begun, setBegun] = useState<string>();
  const open = mayWrite && document.status !== 'PUBLISHED';
  const begin = useSend((kind: Kind) => beginAnalysis(document.id, kind), {
    touches: [analysesKey(document.id)],
    onDone: ({ id }) => setBegun(id),
  });
  if (!analyses) return null;
  const lacking = own.filter((kind) => !analyses.some((analysis) => analysis.kind === kind));
  return (
    <>
      {analysesBelow(document, section, analyses).map((analysis) => (
        <AnalysisFigure key={analysis.id} postmortemId={document.id} analysis={analysis} mayWrite={open} />
      ))}
      {open && lacking.length > 0 && (
        <Group gap="xs" mt="xs">
          {lacking.map((kind) => (
            <Button
              key={kind}
              size="compact-xs"
              variant="subtle"
              leftSection={<IconPlus size={13} />}
              loading={begin.isPending && begin.variables === kind}
              onClick={() => begin.mutate(kind)}
            >
              {t(`analyses.kind.${kind}`)}
            </Button>
          ))}
        </Group>
      )}
      {begun && <AnalysisModal postmortemId={document.id} id={begun} mayWrite={open} onClose={() => setBegun(undefined)} />}
    </>
  );
}
