import { ActionIcon, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDotsVertical, IconDownload, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../../shared/forms/useSend';
import type { IncidentDetail } from '../api';
import { saveFile } from '../sheet/file';
import { exported, formats, type Format } from './api';
import { VerificationModal } from './VerificationModal';

/** What can be done with the timeline as a whole: take it along, or have its chain verified. */
export function TimelineMenu({ detail }: { detail: IncidentDetail }) {
  const { t } = useTranslation();
  const [verifying, { open, close }] = useDisclosure();
  const { id, reference } = detail.incident;
  const take = useSend((format: Format) =>
    exported(id, format).then((file) => saveFile(file, `${reference}-timeline.${format}`)),
  );
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" loading={take.isPending} aria-label={t('timeline.more')}>
            <IconDotsVertical size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {formats.map((format) => (
            <Menu.Item key={format} leftSection={<IconDownload size={16} />} onClick={() => take.mutate(format)}>
              {t(`timeline.as.${format}`)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconShieldCheck size={16} />} onClick={open}>
            {t('timeline.verify')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {verifying && <VerificationModal incidentId={id} onClose={close} />}
    </>
  );
}
