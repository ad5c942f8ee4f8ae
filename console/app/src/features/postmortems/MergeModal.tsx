import { Button, Group, Modal, SegmentedControl, SimpleGrid, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Differences } from './Differences';
import classes from './Postmortem.module.css';
import type { Conflict, Piece } from './sections';

type Choice = 'mine' | 'theirs' | 'both';

function chosen({ text, conflict }: Piece, choice: Choice): string[] {
  if (!conflict) return [text ?? ''];
  const both = [conflict.theirs, conflict.mine];
  const words = choice === 'both' ? both : [choice === 'mine' ? conflict.mine : conflict.theirs];
  return words.filter((word) => word !== '');
}

/** Both texts put together; the first choice keeps every word of both. */
export function putTogether(pieces: Piece[], choices: Record<number, Choice>): string {
  return pieces.flatMap((piece, index) => chosen(piece, choices[index] ?? 'both')).join('\n');
}

interface MergeModalProps {
  conflict: Conflict;
  /** What the writer has now. */
  mine: string;
  onSettle: (text: string) => void;
}

/** Two people changed the same lines: both texts side by side, and the result to write on. */
export function MergeModal({ conflict, mine, onSettle }: MergeModalProps) {
  const { t } = useTranslation();
  const [choices, setChoices] = useState<Record<number, Choice>>({});
  const [written, setWritten] = useState<string>();
  const result = written ?? putTogether(conflict.pieces, choices);
  return (
    <Modal
      opened
      onClose={() => onSettle(mine)}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      size="xl"
      title={t('documents.conflict')}
    >
      <Stack>
        <Text size="sm">{t('documents.conflictText', { name: conflict.theirsBy })}</Text>
        {conflict.pieces.map(
          (piece, index) =>
            piece.conflict && (
              <Stack key={index} gap="xs">
                <SimpleGrid cols={{ base: 1, sm: 2 }}>
                  <div>
                    <Text size="xs" fw={600}>
                      {t('documents.theirs', { name: conflict.theirsBy })}
                    </Text>
                    <pre className={classes.side2}>{piece.conflict.theirs}</pre>
                  </div>
                  <div>
                    <Text size="xs" fw={600}>
                      {t('documents.mine')}
                    </Text>
                    <pre className={classes.side2}>{piece.conflict.mine}</pre>
                  </div>
                </SimpleGrid>
                <Differences of={piece.conflict.differences} />
                <SegmentedControl
                  aria-label={t('documents.keep')}
                  value={choices[index] ?? 'both'}
                  onChange={(value) => {
                    setWritten(undefined);
                    setChoices({ ...choices, [index]: value as Choice });
                  }}
                  data={[
                    { value: 'theirs', label: t('documents.keepTheirs') },
                    { value: 'both', label: t('documents.keepBoth') },
                    { value: 'mine', label: t('documents.keepMine') },
                  ]}
                />
              </Stack>
            ),
        )}
        <Textarea
          label={t('documents.result')}
          description={t('documents.resultHelp')}
          className={classes.editor}
          autosize
          minRows={4}
          maxRows={16}
          value={result}
          onChange={(event) => setWritten(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button onClick={() => onSettle(result)}>{t('documents.takeResult')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
