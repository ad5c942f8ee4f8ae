import { Alert, Button, Group, SegmentedControl, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LeaveGuard } from '../../shared/forms/LeaveGuard';
import { useProblemText } from '../../shared/ui/useProblemText';
import { PictureMenu } from '../analyses/PictureMenu';
import type { Document, Section } from './api';
import { BlamelessHints } from './blameless/BlamelessHints';
import { MarkedText } from './blameless/MarkedText';
import { MentionArea } from './MentionArea';
import { MergeModal } from './MergeModal';
import classes from './Postmortem.module.css';
import { outlineOf } from './sections';
import type { Unsaved } from './unsaved';
import { useAutosave } from './useAutosave';
import { useWriting } from './writing';

interface SectionEditorProps {
  document: Document;
  section: Section;
  /** What was written here before and never stored. */
  begun?: Unsaved;
  onClose: () => void;
}

/** Where a section is written: stored by itself, together with what others write. */
export function SectionEditor({ document, section, begun, onClose }: SectionEditorProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const { takeOver } = useWriting();
  const [view, setView] = useState<'write' | 'preview'>('write');
  const { text, state, problem, conflict, save, forget, write, settle } = useAutosave(document, section, begun);
  const area = useRef<HTMLTextAreaElement>(null);
  const saved = useRef(false);
  const writing = useRef({ text, write });
  useEffect(() => {
    writing.current = { text, write };
  });
  useEffect(() => {
    takeOver((words) => {
      const { text: now, write: change } = writing.current;
      const at = area.current?.selectionStart ?? now.length;
      const before = now.slice(0, at);
      const put = `${before && !before.endsWith('\n') ? '\n' : ''}${words}\n`;
      change(before + put + now.slice(at));
      window.requestAnimationFrame(() => {
        area.current?.focus();
        area.current?.setSelectionRange(at + put.length, at + put.length);
      });
    });
    return () => takeOver(undefined);
  }, [takeOver]);
  const show = (start: number, end: number) => {
    area.current?.focus();
    area.current?.setSelectionRange(start, end);
  };
  const close = async () => {
    if (await save()) onClose();
  };
  const drop = async () => {
    await forget();
    onClose();
  };
  return (
    <>
      <LeaveGuard dirty={state !== 'saved'} saved={saved} />
      <Group justify="space-between" mb="xs">
        <Group gap="xs">
          <SegmentedControl
            size="xs"
            value={view}
            onChange={(value) => setView(value as 'write' | 'preview')}
            data={[
              { value: 'write', label: t('postmortems.write') },
              { value: 'preview', label: t('postmortems.preview') },
            ]}
          />
          <PictureMenu postmortemId={document.id} />
        </Group>
        <Text size="xs" c="dimmed" role="status">
          {t(`documents.state.${state}`)}
        </Text>
      </Group>
      {view === 'write' ? (
        <MentionArea
          area={area}
          className={classes.editor}
          aria-label={outlineOf(document, section.key).heading}
          description={t('postmortems.markdown')}
          autosize
          minRows={6}
          maxRows={30}
          value={text}
          autoFocus
          onWrite={write}
          onKeyDown={(event) => {
            if (event.key === 's' && (event.ctrlKey || event.metaKey)) {
              event.preventDefault();
              void save();
            }
          }}
        />
      ) : (
        <MarkedText postmortemId={document.id} text={text} onChange={write} />
      )}
      <BlamelessHints
        postmortemId={document.id}
        text={text}
        onChange={write}
        onShow={view === 'write' ? ({ start, end }) => show(start, end) : undefined}
      />
      {problem && (
        <Alert color="red" mt="xs" role="alert" title={problemText(problem).title}>
          {problemText(problem).text}
        </Alert>
      )}
      <Group justify="flex-end" mt="xs">
        {state === 'failed' && (
          <Button variant="default" size="xs" onClick={() => void drop()}>
            {t('documents.drop')}
          </Button>
        )}
        <Button size="xs" onClick={() => void close()}>
          {t('documents.done')}
        </Button>
      </Group>
      {conflict && <MergeModal conflict={conflict} mine={text} onSettle={settle} />}
    </>
  );
}
