import { Button, Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconMaximize, IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReturnFocus } from '../../shared/forms/useReturnFocus';
import { Loaded } from '../../shared/ui/Loaded';
import { useWriting } from '../postmortems/writing';
import { AnalysisEditor } from './AnalysisEditor';
import { analysisQuery, pictureOf, type Summary } from './api';
import classes from './Figure.module.css';
import { referenceTo } from './placement';

interface AnalysisFigureProps {
  postmortemId: string;
  analysis: Summary;
  mayWrite: boolean;
}

/** The picture of an analysis in a text, with the way to its canvas. */
export function AnalysisFigure({ postmortemId, analysis, mayWrite }: AnalysisFigureProps) {
  const { t, i18n } = useTranslation();
  const { insert } = useWriting();
  const [open, setOpen] = useState(false);
  const name = `${t(`analyses.kind.${analysis.kind}`)}: ${analysis.title}`;
  return (
    <span className={classes.figure}>
      <img
        className={classes.picture}
        src={pictureOf(postmortemId, analysis, i18n.language)}
        alt={name}
        loading="lazy"
        draggable={insert !== undefined}
        onDragStart={(event) => {
          event.dataTransfer.setData('text/plain', `${referenceTo(analysis)}\n`);
          event.dataTransfer.effectAllowed = 'copy';
        }}
      />
      <span className={classes.caption}>
        {name}
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={mayWrite ? <IconPencil size={13} /> : <IconMaximize size={13} />}
          aria-label={t(mayWrite ? 'inline.editOne' : 'inline.openOne', { name: analysis.title })}
          onClick={() => setOpen(true)}
        >
          {t(mayWrite ? 'common.edit' : 'inline.open')}
        </Button>
      </span>
      {open && <AnalysisModal postmortemId={postmortemId} id={analysis.id} mayWrite={mayWrite} onClose={() => setOpen(false)} />}
    </span>
  );
}

interface AnalysisModalProps {
  postmortemId: string;
  id: string;
  mayWrite: boolean;
  onClose: () => void;
}

/** The canvas over the text; what is drawn is stored by itself. */
export function AnalysisModal({ postmortemId, id, mayWrite, onClose }: AnalysisModalProps) {
  const { t } = useTranslation();
  useReturnFocus();
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const query = useQuery(analysisQuery(postmortemId, id));
  return (
    <Modal
      opened
      onClose={onClose}
      size="min(1200px, 94vw)"
      fullScreen={narrow}
      title={query.data && t(`analyses.kind.${query.data.kind}`)}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Loaded query={query}>
        {(analysis) => <AnalysisEditor analysis={analysis} mayWrite={mayWrite} onRemoved={onClose} />}
      </Loaded>
    </Modal>
  );
}
