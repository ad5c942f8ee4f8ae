import { Button, CloseButton, Group, Loader, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './Pictures.module.css';
import type { Chosen } from './usePictures';

interface PictureTrayProps {
  chosen: Chosen[];
  onDescribe: (key: string, alt: string) => void;
  onRemove: (key: string) => void;
  onAgain: (picture: Chosen) => void;
}

/** Pictures that the next entry shows, each with room to say what is to be seen. */
export function PictureTray({ chosen, onDescribe, onRemove, onAgain }: PictureTrayProps) {
  const { t } = useTranslation();
  return (
    <ul className={classes.tray} aria-label={t('pictures.tray')}>
      {chosen.map((picture) => {
        const { key, preview, alt, id, failed } = picture;
        return (
          <li key={key}>
            <Group gap="xs" wrap="nowrap">
              <img src={preview} alt="" className={classes.small} />
              <TextInput
                size="xs"
                flex={1}
                maxLength={500}
                aria-label={t('pictures.alt')}
                placeholder={t('pictures.alt')}
                value={alt}
                onChange={({ currentTarget }) => onDescribe(key, currentTarget.value)}
                onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
              />
              {failed && (
                <Button size="compact-xs" variant="default" color="red" onClick={() => onAgain(picture)}>
                  {t('pictures.again')}
                </Button>
              )}
              {id === undefined && !failed && <Loader size="xs" aria-label={t('pictures.sending')} />}
              <CloseButton aria-label={t('common.remove')} onClick={() => onRemove(key)} />
            </Group>
          </li>
        );
      })}
    </ul>
  );
}
