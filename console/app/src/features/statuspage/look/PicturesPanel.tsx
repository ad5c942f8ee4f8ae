import { Button, FileButton, Group, Image, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { toProblem } from '../../../api/problem';
import { useFieldErrors } from '../../../shared/forms/useFieldErrors';
import { useSend } from '../../../shared/forms/useSend';
import { Panel } from '../../../shared/ui/Panel';
import { Row, Rows } from '../../../shared/ui/Rows';
import { useProblemText } from '../../../shared/ui/useProblemText';
import type { StatusPage } from '../api';
import { brandingKey, pictureSlots, pictureTypes, previewKey, putPicture, removePicture, type Picture, type PictureSlot } from './api';

/** The logo and the sign in the browser's tab. */
export function PicturesPanel({ page, pictures }: { page: StatusPage; pictures: Picture[] }) {
  const { t } = useTranslation();
  return (
    <Panel flush title={t('look.pictures')}>
      <Text size="sm" c="dimmed" px="md" pb="xs">
        {t('look.picturesHelp')}
      </Text>
      <Rows label={t('look.pictures')}>
        {pictureSlots.map((slot) => (
          <PictureRow key={slot} page={page} slot={slot} picture={pictures.find((each) => each.slot === slot)} />
        ))}
      </Rows>
    </Panel>
  );
}

function PictureRow({ page, slot, picture }: { page: StatusPage; slot: PictureSlot; picture?: Picture }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const fieldErrors = useFieldErrors();
  const touches = [brandingKey(page.id), previewKey(page.id)];
  const put = useSend((file: File) => putPicture(page.id, slot, file), { touches, quiet: true });
  const why = put.error && (Object.values(fieldErrors(put.error))[0] ?? problemText(toProblem(put.error)).text);
  const remove = useSend(() => removePicture(page.id, slot), { touches });
  const name = t(`look.slot.${slot}`);
  return (
    <Row
      title={name}
      before={picture && <Image src={picture.data} alt="" h={32} w={64} fit="contain" />}
      meta={
        <>
          {picture ? `${picture.contentType}, ${Math.ceil(picture.bytes / 1024)} KiB` : t('look.noPicture')}
          {why && (
            <Text size="sm" c="red" role="alert">
              {why}
            </Text>
          )}
        </>
      }
      side={
        <Group gap="xs">
          <FileButton accept={pictureTypes.join(',')} onChange={(file) => file && put.mutate(file)}>
            {(props) => (
              <Button {...props} size="xs" variant="default" loading={put.isPending} aria-label={`${t('look.upload')}: ${name}`}>
                {t('look.upload')}
              </Button>
            )}
          </FileButton>
          {picture && (
            <Button
              size="xs"
              variant="subtle"
              color="red"
              aria-label={`${t('common.remove')}: ${name}`}
              onClick={() => remove.mutate()}
            >
              {t('common.remove')}
            </Button>
          )}
        </Group>
      }
    />
  );
}
