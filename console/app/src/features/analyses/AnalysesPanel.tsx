import { Box, Button, Menu } from '@mantine/core';
import { IconBinaryTree, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../shared/forms/useSend';
import { Choice } from '../../shared/ui/Choice';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { Panel } from '../../shared/ui/Panel';
import type { PanelProps } from '../postmortems/panels';
import { AnalysisEditor } from './AnalysisEditor';
import { analysesKey, analysesQuery, analysisQuery, beginAnalysis, kinds, type Kind, type Summary } from './api';

/** The analyses of a post-mortem, one of them open. */
export function AnalysesPanel({ document, mayWrite }: PanelProps) {
  const { t } = useTranslation();
  const query = useQuery(analysesQuery(document.id));
  const { analysis: asked } = useSearch({ strict: false }) as { analysis?: string };
  const [chosen, setChosen] = useState(asked);
  const open = mayWrite && document.status !== 'PUBLISHED';
  const begin = useSend((kind: Kind) => beginAnalysis(document.id, kind), {
    touches: [analysesKey(document.id)],
    onDone: ({ id }) => setChosen(id),
  });
  return (
    <Panel
      title={t('analyses.heading')}
      wraps
      actions={
        open && (
          <Menu position="bottom-end">
            <Menu.Target>
              <Button size="xs" leftSection={<IconPlus size={14} />} loading={begin.isPending}>
                {t('analyses.begin')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {kinds.map((kind) => (
                <Menu.Item key={kind} onClick={() => begin.mutate(kind)}>
                  {t(`analyses.kind.${kind}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )
      }
    >
      <Loaded query={query}>
        {(analyses) => <Chosen postmortemId={document.id} analyses={analyses} chosen={chosen} mayWrite={open} onChoose={setChosen} />}
      </Loaded>
    </Panel>
  );
}

interface ChosenProps {
  postmortemId: string;
  analyses: Summary[];
  chosen: string | undefined;
  mayWrite: boolean;
  onChoose: (id: string | undefined) => void;
}

function Chosen({ postmortemId, analyses, chosen, mayWrite, onChoose }: ChosenProps) {
  const { t } = useTranslation();
  const shown = analyses.find(({ id }) => id === chosen) ?? analyses[0];
  if (!shown) {
    return <EmptyState icon={IconBinaryTree} title={t('analyses.none')} text={t('analyses.noneText')} />;
  }
  return (
    <>
      {analyses.length > 1 && (
        <Box mb="md">
          <Choice
            wide
            many={analyses.length > 4}
            label={t('analyses.heading')}
            value={shown.id}
            onChange={onChoose}
            data={analyses.map(({ id, title, kind }) => ({ value: id, label: title === t(`analyses.kind.${kind}`) ? title : `${t(`analyses.kind.${kind}`)}: ${title}` }))}
          />
        </Box>
      )}
      <Opened key={`${shown.id} ${mayWrite}`} postmortemId={postmortemId} id={shown.id} mayWrite={mayWrite} onRemoved={() => onChoose(undefined)} />
    </>
  );
}

interface OpenedProps {
  postmortemId: string;
  id: string;
  mayWrite: boolean;
  onRemoved: () => void;
}

function Opened({ postmortemId, id, mayWrite, onRemoved }: OpenedProps) {
  const query = useQuery(analysisQuery(postmortemId, id));
  return <Loaded query={query}>{(analysis) => <AnalysisEditor analysis={analysis} mayWrite={mayWrite} onRemoved={onRemoved} />}</Loaded>;
}
