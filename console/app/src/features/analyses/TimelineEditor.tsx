import { ActionIcon, Group, NativeSelect, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconCheck, IconTrash, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/clients';
import { Time, useDuration } from '../../shared/time/Time';
import { ToneBadge } from '../../shared/ui/Badges';
import { factorsQuery, type Factor, type PhaseMeasure } from './api';
import type { Note } from './drawing';
import type { EditorProps } from './editor';
import { NewWords, Words } from './MeasuresEditor';
import classes from './Timeline.module.css';

const most = 60;

/** The phases of the incident to scale, against their targets, with what helped and what hindered. */
export function TimelineEditor({ analysis, drawing, mayWrite, history }: EditorProps) {
  const { phases } = analysis.findings;
  const { data: factors = [] } = useQuery(factorsQuery(analysis.postmortemId));
  const moments = phases.flatMap(({ from, until }) => [from, until]).flatMap((at) => (at ? [Date.parse(at)] : []));
  const [begin, end] = [Math.min(...moments), Math.max(...moments)];
  const put = (notes: Note[]) => history.change({ ...drawing, notes });
  return (
    <Stack gap={0}>
      {phases.map((phase) => (
        <PhaseRow key={phase.phase} phase={phase} begin={begin} end={end}>
          <Notes phase={phase} notes={drawing.notes} factors={factors} mayWrite={mayWrite} onChange={put} />
        </PhaseRow>
      ))}
    </Stack>
  );
}

interface PhaseRowProps {
  phase: PhaseMeasure;
  begin: number;
  end: number;
  children: React.ReactNode;
}

function PhaseRow({ phase, begin, end, children }: PhaseRowProps) {
  const { t } = useTranslation();
  const duration = useDuration();
  const all = Math.max(1, end - begin);
  const known = phase.seconds !== null && phase.seconds !== undefined && phase.from;
  const left = known ? ((Date.parse(phase.from as string) - begin) / all) * 100 : 0;
  const width = known ? Math.max(0.6, (((phase.seconds as number) * 1000) / all) * 100) : 0;
  return (
    <section className={classes.row} aria-label={t(`analyses.phase.${phase.phase}`)}>
      <div>
        <Group gap={6}>
          <Text fw={600} size="sm">
            {t(`analyses.phase.${phase.phase}`)}
          </Text>
          {typeof phase.met === 'boolean' && (
            <ToneBadge tone={phase.met ? 'good' : 'alarm'}>
              {phase.met ? '✓' : '✗'} {t(phase.met ? 'analyses.inTarget' : 'analyses.overTarget')}
            </ToneBadge>
          )}
        </Group>
        <Text size="sm" c="dimmed">
          {known ? duration(phase.seconds) : t('common.unknown')}
          {phase.targetSeconds ? ` · ${t('analyses.target', { time: duration(phase.targetSeconds) })}` : ''}
        </Text>
        {phase.from && (
          <Text size="xs" c="dimmed">
            <Time at={phase.from} as="seconds" /> – <Time at={phase.until} as="seconds" />
          </Text>
        )}
      </div>
      <div className={classes.track}>
        {known && <div className={phase.met === false ? classes.missed : classes.bar} style={{ left: `${Math.min(left, 100 - width)}%`, width: `${width}%` }} />}
      </div>
      <div className={classes.notes}>{children}</div>
    </section>
  );
}

interface NotesProps {
  phase: PhaseMeasure;
  notes: Note[];
  factors: Factor[];
  mayWrite: boolean;
  onChange: (notes: Note[]) => void;
}

function Notes({ phase, notes, factors, mayWrite, onChange }: NotesProps) {
  const { t } = useTranslation();
  const [helped, setHelped] = useState('no');
  const name = t(`analyses.phase.${phase.phase}`);
  const alter = (id: string, by: Partial<Note>) => onChange(notes.map((note) => (note.id === id ? { ...note, ...by } : note)));
  return (
    <Stack gap={4}>
      {notes
        .filter((note) => note.phase === phase.phase)
        .map((note) => (
          <div key={note.id} className={classes.note}>
            <ActionIcon
              size="sm"
              variant="subtle"
              color={note.helped ? 'green' : 'red'}
              disabled={!mayWrite}
              aria-label={t(note.helped ? 'analyses.helped' : 'analyses.hindered')}
              onClick={() => alter(note.id, { helped: !note.helped })}
            >
              {note.helped ? <IconCheck size={16} /> : <IconX size={16} />}
            </ActionIcon>
            {mayWrite ? (
              <>
                <Words key={note.text} text={note.text} label={t('analyses.note', { phase: name })} onDone={(text) => alter(note.id, { text })} />
                {factors.length > 0 && (
                  <NativeSelect
                    size="xs"
                    className={classes.factor}
                    aria-label={t('analyses.factorOf', { name: note.text })}
                    value={factors.some(({ id }) => id === note.factorId) ? note.factorId : ''}
                    onChange={(event) => alter(note.id, { factorId: event.currentTarget.value || undefined })}
                    data={[{ value: '', label: t('analyses.noFactor') }, ...factors.map(({ id, text }) => ({ value: id, label: text }))]}
                  />
                )}
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('analyses.removeNote', { name: note.text })}
                  onClick={() => onChange(notes.filter(({ id }) => id !== note.id))}
                >
                  <IconTrash size={15} />
                </ActionIcon>
              </>
            ) : (
              <Text size="sm">
                {[note.text, factors.find(({ id }) => id === note.factorId)?.text].filter(Boolean).join(' · ')}
              </Text>
            )}
          </div>
        ))}
      {mayWrite && notes.length < most && (
        <Group gap={6} align="flex-start">
          <SegmentedControl
            size="xs"
            aria-label={t('analyses.noteKind', { phase: name })}
            value={helped}
            onChange={setHelped}
            data={[
              { value: 'yes', label: `✓ ${t('analyses.helped')}` },
              { value: 'no', label: `✗ ${t('analyses.hindered')}` },
            ]}
          />
          <div className={classes.new}>
            <NewWords
              label={name}
              onAdd={(text) =>
                onChange([...notes, { id: `n${newKey().slice(0, 15)}`, phase: phase.phase as Note['phase'], helped: helped === 'yes', text }])
              }
            />
          </div>
        </Group>
      )}
    </Stack>
  );
}
