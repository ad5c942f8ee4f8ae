import { ActionIcon, Button, Group, NativeSelect, SimpleGrid, Stack, Text, Textarea, Title } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/clients';
import { actionList } from '../actions/api';
import type { Drawing, Horizon, Measure, Node } from './drawing';
import { most } from './nodes';

const horizons: Horizon[] = ['IMMEDIATE', 'SHORT_TERM', 'LONG_TERM'];
const mostMeasures = 40;

interface MeasuresEditorProps {
  postmortemId: string;
  drawing: Drawing;
  mayWrite: boolean;
  rootCauses: Node[];
  onChange: (drawing: Drawing) => void;
}

/** What corrects the root causes: at once, soon, and for good. */
export function MeasuresEditor({ postmortemId, drawing, mayWrite, rootCauses, onChange }: MeasuresEditorProps) {
  const { t } = useTranslation();
  const { data: items = [] } = useInfiniteQuery(actionList({ postmortemId }));
  const put = (measures: Measure[]) => onChange({ ...drawing, measures });
  const add = (horizon: Horizon, text: string) =>
    put([...drawing.measures, { id: `m${newKey().slice(0, 15)}`, horizon, text }]);
  const alter = (id: string, by: Partial<Measure>) =>
    put(drawing.measures.map((measure) => (measure.id === id ? { ...measure, ...by } : measure)));
  if (!mayWrite && drawing.measures.length === 0) return null;
  return (
    <section>
      <Title order={3} mt="md" mb="xs">
        {t('analyses.measures')}
      </Title>
      <SimpleGrid cols={{ base: 1, md: 3 }}>
        {horizons.map((horizon) => (
          <Stack key={horizon} gap="xs">
            <Text fw={600} size="sm">
              {t(`analyses.horizon.${horizon}`)}
            </Text>
            {drawing.measures
              .filter((measure) => measure.horizon === horizon)
              .map((measure) =>
                mayWrite ? (
                  <div key={measure.id}>
                    <Group gap={4} wrap="nowrap" align="flex-start">
                      <Words
                        key={measure.text}
                        text={measure.text}
                        label={t('analyses.measure')}
                        onDone={(text) => alter(measure.id, { text })}
                      />
                      <ActionIcon
                        variant="subtle"
                        color="gray"
                        aria-label={t('analyses.removeMeasure', { name: measure.text })}
                        onClick={() => put(drawing.measures.filter(({ id }) => id !== measure.id))}
                      >
                        <IconTrash size={15} />
                      </ActionIcon>
                    </Group>
                    {rootCauses.length > 0 && (
                      <NativeSelect
                        size="xs"
                        mt={3}
                        aria-label={t('analyses.corrects', { name: measure.text })}
                        value={measure.answerId ?? ''}
                        onChange={(event) => alter(measure.id, { answerId: event.currentTarget.value || undefined })}
                        data={[
                          { value: '', label: t('analyses.correctsAll') },
                          ...rootCauses.map(({ id, text }) => ({ value: id, label: text })),
                        ]}
                      />
                    )}
                    {items.length > 0 && (
                      <NativeSelect
                        size="xs"
                        mt={3}
                        aria-label={t('analyses.itemOf', { name: measure.text })}
                        value={items.some(({ id }) => id === measure.actionItemId) ? measure.actionItemId : ''}
                        onChange={(event) => alter(measure.id, { actionItemId: event.currentTarget.value || undefined })}
                        data={[
                          { value: '', label: t('analyses.noItem') },
                          ...items.map(({ id, title }) => ({ value: id, label: title })),
                        ]}
                      />
                    )}
                  </div>
                ) : (
                  <Text key={measure.id} size="sm">
                    {measure.text}
                  </Text>
                ),
              )}
            {mayWrite && drawing.measures.length < mostMeasures && <NewWords onAdd={(text) => add(horizon, text)} label={t(`analyses.horizon.${horizon}`)} />}
          </Stack>
        ))}
      </SimpleGrid>
    </section>
  );
}

interface WordsProps {
  text: string;
  label: string;
  onDone: (text: string) => void;
}

/** A text that counts once its writer has gone on; emptied, it stays what it was. */
export function Words({ text, label, onDone }: WordsProps) {
  const [value, setValue] = useState(text);
  return (
    <Textarea
      flex={1}
      size="xs"
      autosize
      minRows={1}
      maxLength={most.text}
      aria-label={label}
      value={value}
      onChange={(event) => setValue(event.currentTarget.value)}
      onBlur={() => (value.trim() ? value.trim() !== text && onDone(value.trim()) : setValue(text))}
    />
  );
}

interface NewWordsProps {
  label: string;
  onAdd: (text: string) => void;
}

/** A line for one more. */
export function NewWords({ label, onAdd }: NewWordsProps) {
  const { t } = useTranslation();
  const [value, setValue] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!value.trim()) return;
        onAdd(value.trim());
        setValue('');
      }}
    >
      <Group gap={4} wrap="nowrap" align="flex-start">
        <Textarea
          flex={1}
          size="xs"
          autosize
          minRows={1}
          maxLength={most.text}
          aria-label={t('analyses.newFor', { name: label })}
          placeholder={t('analyses.new')}
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
        />
        <Button type="submit" size="xs" variant="default" px={8} aria-label={t('analyses.addFor', { name: label })} disabled={!value.trim()}>
          <IconPlus size={14} />
        </Button>
      </Group>
    </form>
  );
}
