import { Button, FileButton, Group, Select, Textarea, TextInput } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import type { FormEvent, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../session/reader';
import { fromLocalInput } from '../../shared/time/localInput';
import classes from './Composer.module.css';
import { useDraft } from './draft/useDraft';
import { pictureTypes } from './pictures/api';
import { PictureTray } from './pictures/PictureTray';
import { usePictures } from './pictures/usePictures';
import { lineOf, slash } from './slash';
import { kinds, type WritableKind } from './timeline';
import { useKeep } from './waiting/useWaiting';

interface Draft {
  kind: WritableKind;
  text: string;
  /** As the field has it; undefined unless somebody says that it happened earlier. */
  earlier?: string;
}

const empty: Draft = { kind: 'OBSERVATION', text: '' };
const begun = (draft: Draft) => (draft.text || draft.earlier !== undefined || draft.kind !== empty.kind ? draft : empty);

export const composerId = 'new-entry';

/**
 * One entry for the timeline: type and press Enter; Shift+Enter begins a new line. It is kept in
 * this browser until the timeline shows it, so the field is free for the next one at once.
 */
export function Composer({ incidentId }: { incidentId: string }) {
  const { t } = useTranslation();
  const { zone } = useReader();
  const { draft, change } = useDraft({ incidentId, part: 'words', empty });
  const { kind, text, earlier } = draft;
  const set = (changed: Partial<Draft>) => change((known) => begun({ ...known, ...changed }));
  const pictures = usePictures(incidentId);
  const keep = useKeep(incidentId);
  const meant = slash(text);
  const data = kinds.map((value) => ({ value, label: t(`warroom.kind.${value}`) }));

  function submit(event?: FormEvent) {
    event?.preventDefault();
    if (!text.trim() || pictures.isWaiting || meant?.type === 'unknown') return;
    const written = lineOf(text.trim(), kind, earlier ? fromLocalInput(earlier, zone) : undefined);
    // A command shows none: they wait for the next entry.
    const shown = written.command ? [] : pictures.toShow(written.text);
    const line = shown.length > 0 ? { ...written, pictures: shown } : written;
    if (shown.length > 0) pictures.clear();
    set({ text: '', earlier: undefined });
    void keep(line);
  }

  function onKey(event: KeyboardEvent) {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      submit();
    }
    if (event.key === 'Escape') event.currentTarget.closest('form')?.focus();
  }

  return (
    <form tabIndex={-1} onSubmit={submit} className={classes.form} onDrop={pictures.take} onDragOver={(event) => event.preventDefault()}>
      <Textarea
        id={composerId}
        className={classes.field}
        aria-label={t('warroom.newEntry')}
        placeholder={t('warroom.newEntryHint')}
        description={text.startsWith('/') ? t('work.slash') : undefined}
        error={meant?.type === 'unknown' ? t('work.slashUnknown', { command: meant.name }) : undefined}
        minRows={1}
        value={text}
        onChange={(event) => set({ text: event.currentTarget.value })}
        onKeyDown={onKey}
        onPaste={pictures.take}
      />
      <Button type="submit" disabled={!text.trim() || pictures.isWaiting}>
        {t('common.add')}
      </Button>
      {pictures.chosen.length > 0 && (
        <PictureTray chosen={pictures.chosen} onDescribe={pictures.describe} onRemove={pictures.remove} onAgain={pictures.again} />
      )}
      <Group className={classes.extras} gap="xs" data-set={kind !== empty.kind || earlier !== undefined}>
        <FileButton multiple accept={pictureTypes.join(',')} onChange={(files) => void pictures.add(files)}>
          {(button) => (
            <Button {...button} variant="subtle" size="xs" color="gray" leftSection={<IconPhoto size={15} />}>
              {t('pictures.choose')}
            </Button>
          )}
        </FileButton>
        <Select
          size="xs"
          w={150}
          aria-label={t('warroom.entryKind')}
          allowDeselect={false}
          data={data}
          value={kind}
          onChange={(value) => set({ kind: value as WritableKind })}
        />
        {earlier === undefined ? (
          <Button variant="subtle" size="xs" color="gray" onClick={() => set({ earlier: '' })}>
            {t('warroom.happenedEarlier')}
          </Button>
        ) : (
          <TextInput
            size="xs"
            type="datetime-local"
            aria-label={t('warroom.happenedAt', { zone })}
            value={earlier}
            onChange={(event) => set({ earlier: event.currentTarget.value })}
          />
        )}
      </Group>
    </form>
  );
}
