import { Button, FileButton, Group, Select, Textarea, TextInput } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../session/reader';
import { fromLocalInput } from '../../shared/time/localInput';
import classes from './Composer.module.css';
import { pictureTypes } from './pictures/api';
import { PictureTray } from './pictures/PictureTray';
import { usePictures } from './pictures/usePictures';
import { lineOf, slash } from './slash';
import { kinds, type WritableKind } from './timeline';
import { useKeep } from './waiting/useWaiting';

export const composerId = 'new-entry';

/**
 * One entry for the timeline: type and press Enter; Shift+Enter begins a new line. It is kept in
 * this browser until the timeline shows it, so the field is free for the next one at once.
 */
export function Composer({ incidentId }: { incidentId: string }) {
  const { t } = useTranslation();
  const { zone } = useReader();
  const [kind, setKind] = useState<WritableKind>('OBSERVATION');
  const [text, setText] = useState('');
  const [earlier, setEarlier] = useState<string>();
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
    setText('');
    setEarlier(undefined);
    void keep(line);
  }

  function onKey(event: KeyboardEvent) {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      submit();
    }
  }

  return (
    <form onSubmit={submit} className={classes.form} onDrop={pictures.take} onDragOver={(event) => event.preventDefault()}>
      <Textarea
        id={composerId}
        className={classes.field}
        aria-label={t('warroom.newEntry')}
        placeholder={t('warroom.newEntryHint')}
        description={text.startsWith('/') ? t('work.slash') : undefined}
        error={meant?.type === 'unknown' ? t('work.slashUnknown', { command: meant.name }) : undefined}
        minRows={1}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKey}
        onPaste={pictures.take}
      />
      <Button type="submit" disabled={!text.trim() || pictures.isWaiting}>
        {t('common.add')}
      </Button>
      {pictures.chosen.length > 0 && (
        <PictureTray chosen={pictures.chosen} onDescribe={pictures.describe} onRemove={pictures.remove} onAgain={pictures.again} />
      )}
      <Group className={classes.extras} gap="xs">
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
          onChange={(value) => setKind(value as WritableKind)}
        />
        {earlier === undefined ? (
          <Button variant="subtle" size="xs" color="gray" onClick={() => setEarlier('')}>
            {t('warroom.happenedEarlier')}
          </Button>
        ) : (
          <TextInput
            size="xs"
            type="datetime-local"
            aria-label={t('warroom.happenedAt', { zone })}
            value={earlier}
            onChange={(event) => setEarlier(event.currentTarget.value)}
          />
        )}
      </Group>
    </form>
  );
}
