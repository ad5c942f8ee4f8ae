import { ActionIcon, Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../shared/forms/useSend';
import { moved } from '../../shared/forms/moved';
import { Loaded } from '../../shared/ui/Loaded';
import { actionsKey, addStep, changeStep, orderSteps, removeStep, stepsQuery, type ActionItem, type Step } from './api';

/** The lines to tick off before an item is done. */
export function Checklist({ item, editable }: { item: ActionItem; editable: boolean }) {
  const { t } = useTranslation();
  const steps = useQuery(stepsQuery(item.id));
  const [text, setText] = useState('');
  const options = { touches: [actionsKey], inTurn: `steps-${item.id}` };
  const add = useSend(() => addStep(item.id, text.trim()), { ...options, onDone: () => setText('') });
  const change = useSend(
    ({ step, done }: { step: Step; done: boolean }) => changeStep(item.id, step.id, { text: step.text, done }),
    options,
  );
  const remove = useSend((id: string) => removeStep(item.id, id), options);
  const order = useSend((ids: string[]) => orderSteps(item.id, ids), options);
  return (
    <Loaded query={steps} rows={1}>
      {(list) => (
        <Stack gap={6}>
          {list.map((step, place) => (
            <Group key={step.id} gap={4} wrap="nowrap">
              <Checkbox
                flex={1}
                checked={step.doneAt != null}
                disabled={!editable}
                label={step.text}
                description={step.doneBy ? t('items.doneBy', { name: step.doneBy }) : undefined}
                onChange={(event) => change.mutate({ step, done: event.currentTarget.checked })}
              />
              {editable && (
                <>
                  {[-1, 1].map((by) => (
                    <ActionIcon
                      key={by}
                      variant="subtle"
                      color="gray"
                      size="sm"
                      disabled={place + by < 0 || place + by >= list.length}
                      aria-label={t(by < 0 ? 'items.stepUp' : 'items.stepDown', { text: step.text })}
                      onClick={() =>
                        order.mutate(
                          moved(
                            list.map((each) => each.id),
                            place,
                            place + by,
                          ),
                        )
                      }
                    >
                      {by < 0 ? <IconArrowUp size={14} /> : <IconArrowDown size={14} />}
                    </ActionIcon>
                  ))}
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size="sm"
                    aria-label={t('items.removeStep', { text: step.text })}
                    onClick={() => remove.mutate(step.id)}
                  >
                    <IconTrash size={14} />
                  </ActionIcon>
                </>
              )}
            </Group>
          ))}
          {list.length === 0 && !editable && (
            <Text size="sm" c="dimmed">
              {t('items.noSteps')}
            </Text>
          )}
          {editable && (
            <form
              onSubmit={(event) => {
                event.preventDefault();
                if (text.trim()) add.mutate();
              }}
            >
              <Group gap="xs" wrap="nowrap">
                <TextInput
                  flex={1}
                  size="xs"
                  maxLength={500}
                  aria-label={t('items.newStep')}
                  placeholder={t('items.newStep')}
                  value={text}
                  onChange={(event) => setText(event.currentTarget.value)}
                />
                <Button type="submit" size="xs" variant="default" loading={add.isPending}>
                  {t('items.addStep')}
                </Button>
              </Group>
            </form>
          )}
        </Stack>
      )}
    </Loaded>
  );
}
