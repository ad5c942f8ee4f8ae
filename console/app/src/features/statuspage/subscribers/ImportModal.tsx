import { Alert, Button, Checkbox, FileInput, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconFileUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../../session/session';
import { useReturnFocus } from '../../../shared/forms/useReturnFocus';
import { useSend } from '../../../shared/forms/useSend';
import { Failure } from '../../../shared/ui/Loaded';
import { WideTable } from '../../../shared/ui/WideTable';
import { previewImport, subscribersKey, takeImport, type ImportLine } from './api';

interface ImportModalProps {
  pageId: string;
  onClose: () => void;
}

/** How many lines of a long file are shown one by one. */
const shown = 200;

/** Takes subscribers over from a file, after a look at what would become of each line. */
export function ImportModal({ pageId, onClose }: ImportModalProps) {
  const { t } = useTranslation();
  useReturnFocus();
  const narrow = useMediaQuery('(max-width: 30em)', undefined, { getInitialValueInEffect: false });
  const mayVouch = useRole('admin');
  const [file, setFile] = useState<File | null>(null);
  const [skipConfirmation, setSkip] = useState(false);
  const values = async () => ({ pageId, csv: file ? await textOf(file) : '', skipConfirmation });
  const preview = useSend(async () => previewImport(await values()), { quiet: true });
  const take = useSend(async () => takeImport(await values()), {
    quiet: true,
    touches: [subscribersKey],
    onDone: () => {
      notifications.show({ message: t('subscribers.taken'), color: 'pine' });
      onClose();
    },
  });
  const lines = preview.data;
  const useful = (lines ?? []).filter(({ outcome }) => ['INVITED', 'ACTIVATED', 'CHANGED'].includes(outcome)).length;
  const error = take.error ?? preview.error;

  function start(change: () => void) {
    change();
    preview.reset();
    take.reset();
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      fullScreen={narrow}
      title={t('subscribers.importTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('subscribers.importText')}
        </Text>
        <FileInput
          label={t('subscribers.file')}
          accept=".csv,text/csv"
          leftSection={<IconFileUpload size={16} />}
          value={file}
          onChange={(chosen) => start(() => setFile(chosen))}
        />
        {mayVouch && (
          <Checkbox
            label={t('subscribers.skip')}
            description={t('subscribers.skipText')}
            checked={skipConfirmation}
            onChange={({ currentTarget }) => start(() => setSkip(currentTarget.checked))}
          />
        )}
        {error && <Failure error={error} />}
        {lines && <Preview lines={lines} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          {lines && useful > 0 ? (
            <Button loading={take.isPending} onClick={() => take.mutate()}>
              {t('subscribers.take', { count: useful })}
            </Button>
          ) : (
            <Button disabled={!file} loading={preview.isPending} onClick={() => preview.mutate()}>
              {t('subscribers.preview')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}

function textOf(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error(file.name));
    reader.readAsText(file);
  });
}

function Preview({ lines }: { lines: ImportLine[] }) {
  const { t } = useTranslation();
  const outcomes = [...new Set(lines.map(({ outcome }) => outcome))];
  const bad = lines.filter(({ outcome }) => outcome === 'INVALID');
  return (
    <Alert color={bad.length > 0 ? 'yellow' : 'pine'} role="status">
      {outcomes.map((outcome) => (
        <div key={outcome}>
          {t(`subscribers.outcome.${outcome}`)}: {lines.filter((line) => line.outcome === outcome).length}
        </div>
      ))}
      {bad.length > 0 && (
        <WideTable label={t('subscribers.outcome.INVALID')} minWidth={300} mah={280} mt="xs">
          <Table fz="sm" aria-label={t('subscribers.outcome.INVALID')}>
            <Table.Tbody>
              {bad.slice(0, shown).map(({ line, field, problem }) => (
                <Table.Tr key={line}>
                  <Table.Th scope="row">
                    {t('subscribers.line')} {line}
                  </Table.Th>
                  <Table.Td>{field}</Table.Td>
                  <Table.Td>{problem}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </WideTable>
      )}
    </Alert>
  );
}
