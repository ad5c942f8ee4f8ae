import { ActionIcon, Anchor, Button, Group, NativeSelect, SimpleGrid, Stack, Text, Textarea, Title } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/clients';
import { ActionModal, beginWith } from '../actions/ActionModal';
import { actionList, type ActionItem } from '../actions/api';
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
  const [adding, setAdding] = useState<Measure>();
  const itemOf = ({ actionItemId }: Measure) => items.find(({ id }) => id === actionItemId);
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
                        value={itemOf(measure)?.id ?? ''}
                        onChange={(event) => alter(measure.id, { actionItemId: event.currentTarget.value || undefined })}
                        data={[
                          { value: '', label: t('analyses.noItem') },
                          ...items.map(({ id, title }) => ({ value: id, label: title })),
                        ]}
                      />
                    )}
                    {!itemOf(measure) && (
                      <Button
                        size="compact-xs"
                        mt={4}
                        variant="default"
                        leftSection={<IconPlus size={13} />}
                        aria-label={t('actions.addFor', { name: measure.text })}
                        onClick={() => setAdding(measure)}
                      >
                        {t('actions.add')}
                      </Button>
                    )}
                  </div>
                ) : (
                  <ReadMeasure key={measure.id} text={measure.text} item={itemOf(measure)} />
                ),
              )}
            {mayWrite && drawing.measures.length < mostMeasures && <NewWords onAdd={(text) => add(horizon, text)} label={t(`analyses.horizon.${horizon}`)} />}
          </Stack>
        ))}
      </SimpleGrid>
      {adding && (
        <ActionModal
          postmortemId={postmortemId}
          begun={beginWith(adding.text, adding.horizon)}
          onAdded={({ id }) => alter(adding.id, { actionItemId: id })}
          onClose={() => setAdding(undefined)}
        />
      )}
    </section>
  );
}

/** A measure with the item that it became. */
function ReadMeasure({ text, item }: { text: string; item: ActionItem | undefined }) {
  return (
    <div>
      <Text size="sm">{text}</Text>
      {item && (
        <Anchor component={Link} to={'/action-items' as never} search={{ item: item.id } as never} size="sm">
          {item.title}
        </Anchor>
      )}
    </div>
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
