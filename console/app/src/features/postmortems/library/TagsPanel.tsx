import { Button, Group, TagsInput, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../../session/session';
import { useSend } from '../../../shared/forms/useSend';
import { Loaded } from '../../../shared/ui/Loaded';
import { Panel } from '../../../shared/ui/Panel';
import { documentKey } from '../api';
import type { PanelProps } from '../panels';
import { chooseLearning, learningKey, learningQuery, libraryKey, putTags, tagsOfQuery, tagsQuery, type Learning } from './api';

/** By which words it is found in the library, and whether everybody should read it. */
export function TagsPanel({ document, mayWrite }: PanelProps) {
  const { t } = useTranslation();
  const manages = useRole('admin', 'manager');
  const query = useQuery(tagsOfQuery(document.id));
  const { data: shown } = useQuery(learningQuery);
  const learning = shown?.learning?.postmortemId === document.id ? shown.learning : undefined;
  return (
    <Panel title={t('library.inLibrary')}>
      <Loaded query={query} rows={1}>
        {({ tags }) => <Tags key={tags.join()} id={document.id} tags={tags} mayWrite={mayWrite} />}
      </Loaded>
      {manages && document.status === 'PUBLISHED' && <Choose key={learning?.why} id={document.id} learning={learning} />}
    </Panel>
  );
}

interface TagsProps {
  id: string;
  tags: string[];
  mayWrite: boolean;
}

function Tags({ id, tags, mayWrite }: TagsProps) {
  const { t } = useTranslation();
  const known = useQuery(tagsQuery);
  const [chosen, setChosen] = useState(tags);
  const save = useSend(() => putTags(id, chosen), { touches: [documentKey(id), libraryKey], said: t('library.tagged') });
  return (
    <>
      <TagsInput
        label={t('library.tags')}
        readOnly={!mayWrite}
        maxTags={20}
        data={known.data?.tags.map(({ tag }) => tag) ?? []}
        value={chosen}
        onChange={(values) => setChosen(values.map((value) => value.slice(0, 40)))}
      />
      {mayWrite && (
        <Group justify="flex-end" mt="xs">
          <Button size="xs" loading={save.isPending} disabled={chosen.join() === tags.join()} onClick={() => save.mutate()}>
            {t('common.save')}
          </Button>
        </Group>
      )}
    </>
  );
}

interface ChooseProps {
  id: string;
  /** Present where it is the learning of the month already. */
  learning?: Learning;
}

function Choose({ id, learning }: ChooseProps) {
  const { t } = useTranslation();
  const [why, setWhy] = useState(learning?.why ?? '');
  const choose = useSend(() => chooseLearning(id, why), { touches: [learningKey], said: t('library.chosen') });
  return (
    <>
      <Textarea
        mt="md"
        label={t('library.whyEverybody')}
        maxLength={1000}
        autosize
        minRows={2}
        value={why}
        onChange={({ currentTarget }) => setWhy(currentTarget.value)}
      />
      <Group justify="flex-end" mt="xs">
        {learning && (
          <Text size="sm" c="dimmed">
            {t('library.chosen')}
          </Text>
        )}
        <Button size="xs" variant="default" loading={choose.isPending} disabled={learning?.why === why} onClick={() => choose.mutate()}>
          {t(learning ? 'common.save' : 'library.choose')}
        </Button>
      </Group>
    </>
  );
}
