import { ActionIcon, Button, Fieldset, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../shared/forms/FormModal';
import { PersonSelect, ScheduleSelect, TeamSelect } from '../../shared/pick/Pickers';
import { setupKey } from '../setup/api';
import { addPolicy, changePolicy, policiesKey, valuesOf, type Policy, type PolicyValues, type TargetKind } from './api';

interface PolicyModalProps {
  policy?: Policy;
  onClose: () => void;
  onDone?: (policy: Policy) => void;
}

export function PolicyModal({ policy, onClose, onDone }: PolicyModalProps) {
  const { t } = useTranslation();
  const form = useForm<PolicyValues>({
    initialValues: valuesOf(policy),
    validate: {
      levels: {
        targets: { id: (id) => (id ? null : t('common.required')) },
      },
    },
  });
  return (
    <FormModal
      opened
      size="lg"
      onClose={onClose}
      title={policy ? t('policies.edit', { name: policy.name }) : t('policies.add')}
      form={form}
      send={(values) => (policy ? changePolicy(policy.id, values) : addPolicy(values))}
      touches={[policiesKey, setupKey]}
      onDone={onDone}
    >
      <Group grow align="flex-start">
        <TextInput label={t('common.name')} required data-autofocus {...form.getInputProps('name')} />
        <TeamSelect label={t('policies.team')} {...form.getInputProps('teamId')} />
      </Group>
      {form.values.levels.map((_, index) => (
        <Level key={index} form={form} index={index} />
      ))}
      <Button
        variant="default"
        leftSection={<IconPlus size={15} />}
        onClick={() => form.insertListItem('levels', { minutes: 5, targets: [{ kind: 'SCHEDULE', id: null }] })}
      >
        {t('policies.addLevel')}
      </Button>
      <Group grow align="flex-start">
        <NumberInput label={t('policies.repeatCount')} min={0} max={9} {...form.getInputProps('repeatCount')} />
        <NumberInput label={t('policies.repeatMinutes')} min={0.1} max={1440} {...form.getInputProps('repeatMinutes')} />
      </Group>
    </FormModal>
  );
}

function Level({ form, index }: { form: UseFormReturnType<PolicyValues>; index: number }) {
  const { t } = useTranslation();
  const path = `levels.${index}`;
  const level = form.values.levels[index];
  if (!level) return null;
  return (
    <Fieldset legend={t('policies.level', { number: index + 1 })}>
      <Stack gap="xs">
        <Group align="flex-end" justify="space-between">
          <NumberInput
            w={220}
            label={index === 0 ? t('policies.minutesFirst') : t('policies.minutes')}
            min={0}
            max={10_080}
            {...form.getInputProps(`${path}.minutes`)}
          />
          {form.values.levels.length > 1 && (
            <ActionIcon aria-label={t('policies.removeLevel', { number: index + 1 })} onClick={() => form.removeListItem('levels', index)}>
              <IconTrash size={16} />
            </ActionIcon>
          )}
        </Group>
        {level.targets.map((target, place) => (
          <Group key={place} align="flex-start" wrap="nowrap" gap="xs">
            <Select
              w={150}
              aria-label={t('policies.targetKind')}
              allowDeselect={false}
              data={(['SCHEDULE', 'PERSON', 'TEAM'] as const).map((value) => ({ value, label: t(`policies.kind.${value}`) }))}
              value={target.kind}
              onChange={(kind) => form.setFieldValue(`${path}.targets.${place}`, { kind: kind as TargetKind, id: null })}
            />
            <TargetSelect kind={target.kind} {...form.getInputProps(`${path}.targets.${place}.id`)} />
            {level.targets.length > 1 && (
              <ActionIcon mt={6} aria-label={t('policies.removeTarget')} onClick={() => form.removeListItem(`${path}.targets`, place)}>
                <IconTrash size={16} />
              </ActionIcon>
            )}
          </Group>
        ))}
        <Button
          variant="subtle"
          size="xs"
          w="fit-content"
          leftSection={<IconPlus size={14} />}
          onClick={() => form.insertListItem(`${path}.targets`, { kind: 'PERSON', id: null })}
        >
          {t('policies.addTarget')}
        </Button>
      </Stack>
    </Fieldset>
  );
}

function TargetSelect({ kind, ...props }: { kind: TargetKind }) {
  const { t } = useTranslation();
  const shared = { ...props, 'aria-label': t(`policies.kind.${kind}`), flex: 1, required: true };
  if (kind === 'PERSON') return <PersonSelect {...shared} />;
  if (kind === 'TEAM') return <TeamSelect {...shared} />;
  return <ScheduleSelect {...shared} />;
}
