import { Modal, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pictureUrl, type Shown } from './api';
import classes from './Pictures.module.css';

/** The pictures of an entry, small; pressed they are shown in full. */
export function EntryPictures({ incidentId, pictures }: { incidentId: string; pictures: Shown[] }) {
  const { t } = useTranslation();
  const [full, setFull] = useState<Shown>();
  if (pictures.length === 0) return null;
  return (
    <div className={classes.shown}>
      {pictures.map((picture) => (
        <UnstyledButton key={picture.id} aria-label={t('pictures.open', { alt: picture.alt })} onClick={() => setFull(picture)}>
          <img src={pictureUrl(incidentId, picture.id)} alt={picture.alt} loading="lazy" className={classes.thumbnail} />
        </UnstyledButton>
      ))}
      <Modal
        opened={full !== undefined}
        onClose={() => setFull(undefined)}
        title={full?.alt}
        size="auto"
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {full && (
          <a href={pictureUrl(incidentId, full.id)} target="_blank" rel="noreferrer">
            <img src={pictureUrl(incidentId, full.id)} alt={full.alt} className={classes.full} />
          </a>
        )}
      </Modal>
    </div>
  );
}
