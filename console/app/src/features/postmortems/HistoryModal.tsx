import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../shared/forms/useSend';
import { Time } from '../../shared/time/Time';
import { Loaded } from '../../shared/ui/Loaded';
import { LoadMore } from '../../shared/ui/LoadMore';
import { documentKey, type Document } from './api';
import { Differences } from './Differences';
import classes from './Postmortem.module.css';
import { outlineOf, restoreRevision, revisionQuery, revisionsKey, revisionsQuery } from './sections';

interface HistoryModalProps {
  document: Document;
  sectionKey: string;
  mayWrite: boolean;
  onClose: () => void;
}

/** What a section said before: who changed which words when, and the way back. */
export function HistoryModal({ document, sectionKey, mayWrite, onClose }: HistoryModalProps) {
  const { t } = useTranslation();
  const list = useInfiniteQuery(revisionsQuery(document.id, sectionKey));
  const [picked, setPicked] = useState<number>();
  const version = picked ?? list.data?.[0]?.version;
  const current = document.sections.find(({ key }) => key === sectionKey)?.version;
  const restore = useSend((wanted: number) => restoreRevision(document.id, sectionKey, wanted), {
    touches: [documentKey(document.id), revisionsKey(document.id, sectionKey)],
    said: t('documents.restored'),
    onDone: onClose,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('documents.historyOf', { section: outlineOf(document, sectionKey).heading })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className={classes.history}>
        <Loaded query={list}>
          {(revisions) => (
            <div>
              <ul className={classes.moments} aria-label={t('documents.history')}>
              {revisions.map((revision) => (
                <li key={revision.version}>
                  <Button
                    fullWidth
                    h="auto"
                    py={6}
                    justify="flex-start"
                    variant={revision.version === version ? 'light' : 'subtle'}
                    aria-pressed={revision.version === version}
                    onClick={() => setPicked(revision.version)}
                  >
                    <Stack gap={0} align="flex-start">
                      <Text size="sm">
                        {revision.by} · <Time at={revision.at} as="absolute" />
                      </Text>
                      <Text size="xs" c="dimmed">
                        {t(`documents.revision.${revision.kind}`)} · +{revision.wordsAdded} −{revision.wordsRemoved}
                      </Text>
                    </Stack>
                  </Button>
                </li>
              ))}
              </ul>
              <LoadMore {...list} />
            </div>
          )}
        </Loaded>
        {version !== undefined && <Changes id={document.id} sectionKey={sectionKey} version={version} />}
      </div>
      {mayWrite && document.status !== 'PUBLISHED' && version !== undefined && version !== current && (
        <Group justify="flex-end" mt="md">
          <Button loading={restore.isPending} onClick={() => restore.mutate(version)}>
            {t('documents.restore')}
          </Button>
        </Group>
      )}
    </Modal>
  );
}

function Changes({ id, sectionKey, version }: { id: string; sectionKey: string; version: number }) {
  const query = useQuery(revisionQuery(id, sectionKey, version));
  return <Loaded query={query}>{(revision) => <Differences of={revision.differences} />}</Loaded>;
}
