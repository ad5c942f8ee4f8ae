import { Alert, Button, Group, Modal, Stack, Table, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toProblem } from '../../api/problem';
import { useSend } from '../../shared/forms/useSend';
import { ToneBadge } from '../../shared/ui/Badges';
import { useProblemText } from '../../shared/ui/useProblemText';
import { importPeople, peopleKey, type ImportResult } from './api';
import { readPasted } from './pastedList';

const tones = { ADDED: 'good', KNOWN: 'quiet', INVALID: 'alarm' } as const;

/** Takes a pasted list; what was read is shown before it is sent, what became of it after. */
export function ImportModal({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [result, setResult] = useState<ImportResult>();
  const problemText = useProblemText();
  const rows = readPasted(text);
  const send = useSend(() => importPeople(rows), { touches: [peopleKey], quiet: true, onDone: setResult });

  function close() {
    setText('');
    setResult(undefined);
    send.reset();
    onClose();
  }

  return (
    <Modal
      opened={opened}
      onClose={close}
      size="xl"
      title={t('people.import')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        {!result && (
          <Textarea
            data-autofocus
            label={t('people.importLabel')}
            description={t('people.importHelp')}
            placeholder={'Nadia Orlova, nadia@example.org, ru, Europe/Moscow\nTom Baker <tom@example.org>, en, Europe/London'}
            minRows={5}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
        {send.error && (
          <Alert color="red" role="alert">
            {problemText(toProblem(send.error)).text}
          </Alert>
        )}
        {result ? <Outcome result={result} /> : rows.length > 0 && <Preview rows={rows} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {result ? t('common.close') : t('common.cancel')}
          </Button>
          {!result && (
            <Button disabled={rows.length === 0} loading={send.isPending} onClick={() => send.mutate()}>
              {t('people.importSend', { count: rows.length })}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}

function Preview({ rows }: { rows: ReturnType<typeof readPasted> }) {
  const { t } = useTranslation();
  return (
    <Table.ScrollContainer minWidth={420} mah={280}>
      <Table verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('people.name')}</Table.Th>
            <Table.Th>{t('people.email')}</Table.Th>
            <Table.Th>{t('people.language')}</Table.Th>
            <Table.Th>{t('people.zone')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row, index) => (
            <Table.Tr key={index}>
              <Table.Td>{row.name}</Table.Td>
              <Table.Td>{row.email}</Table.Td>
              <Table.Td>{row.language ?? 'en'}</Table.Td>
              <Table.Td>{row.zone ?? 'UTC'}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Outcome({ result }: { result: ImportResult }) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs" role="status">
      <Text fw={600}>{t('people.importDone', { added: result.added, known: result.known, invalid: result.invalid })}</Text>
      <Table verticalSpacing={4}>
        <Table.Tbody>
          {result.rows.map((row) => (
            <Table.Tr key={row.row}>
              <Table.Td>{row.row}</Table.Td>
              <Table.Td>{row.email}</Table.Td>
              <Table.Td>
                <ToneBadge tone={tones[row.status as keyof typeof tones]}>{t(`people.row.${row.status}`)}</ToneBadge>
              </Table.Td>
              <Table.Td>
                {(row.errors ?? []).map((error) => `${error.field}: ${error.message}`).join('; ')}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}
