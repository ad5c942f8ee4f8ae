import { Button, Group, Select, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../session/me';
import { useRole } from '../../session/session';
import { FormModal } from '../../shared/forms/FormModal';
import { useSend } from '../../shared/forms/useSend';
import { PersonSelect, TeamSelect } from '../../shared/pick/Pickers';
import { BlamelessHints } from '../postmortems/blameless/BlamelessHints';
import {
  actionsKey,
  addAction,
  changeAction,
  levels,
  postmortemsKey,
  suggestedDueDate,
  type ActionItem,
  type ActionValues,
  type Priority,
  type StandardAction,
} from './api';
import { StandardActionSelect } from './StandardActionSelect';

/** What a new item begins with. */
export interface Begun {
  title: string;
  description?: string;
  horizon?: ActionItem['horizon'];
}

const longestTitle = 200;

/** An item that begins with what somebody found out; what does not fit into its title stands below. */
export const beginWith = (insight: string, horizon?: ActionItem['horizon']): Begun => ({
  title: insight.slice(0, longestTitle),
  description: insight.length > longestTitle ? insight : undefined,
  horizon,
});

interface ActionModalProps {
  item?: ActionItem;
  postmortemId: string;
  /** What a new one begins with; nothing without. */
  begun?: Begun;
  /** Hears of a new one. */
  onAdded?: (item: ActionItem) => void;
  onClose: () => void;
}

/**
 * An action item. With an owner and a date it is a promise when the owner or a manager saves it, and a proposal to
 * that owner when somebody else does.
 */
export function ActionModal({ item, postmortemId, begun, onAdded, onClose }: ActionModalProps) {
  const { t } = useTranslation();
  const me = useMe();
  const manages = useRole('admin', 'manager');
  const promised = item !== undefined && item.status !== 'PROPOSED' && item.status !== 'DROPPED';
  const moves = ({ dueOn }: ActionValues) => promised && dueOn !== '' && dueOn !== item.dueOn;
  const [filled, setFilled] = useState({ title: begun?.title ?? '', description: begun?.description ?? '' });
  const form = useForm<ActionValues>({
    initialValues: {
      title: item?.title ?? begun?.title ?? '',
      description: item?.description ?? begun?.description ?? '',
      ownerId: item?.owner?.id ?? null,
      ownerTeamId: item?.ownerTeamId ?? null,
      reviewerId: item?.reviewer?.id ?? null,
      teamId: item?.teamId ?? null,
      priority: item?.priority ?? 'P2',
      horizon: item?.horizon ?? begun?.horizon ?? 'SHORT_TERM',
      kind: item?.kind ?? 'PREVENT',
      dueOn: item?.dueOn ?? '',
      dueReason: '',
      impact: item?.impact ?? null,
      effort: item?.effort ?? null,
    },
    validate: {
      title: (title) => (title.trim() ? null : t('common.required')),
      dueReason: (reason, values) => (moves(values) && !reason.trim() ? t('common.required') : null),
    },
  });
  const suggest = useSend(() => suggestedDueDate(form.values.priority as Priority, form.values.teamId ?? undefined), {
    onDone: (dueOn) => form.setFieldValue('dueOn', dueOn),
  });
  const choices = (group: string, values: string[]) =>
    values.map((value) => ({ value, label: t(`actions.${group}.${value}`) }));
  function fill(action: StandardAction) {
    const description = t('standard.description', { done: action.done, proof: action.proof });
    const { values } = form;
    form.setValues({
      title: values.title.trim() === '' || values.title === filled.title ? action.title : values.title,
      description: values.description.trim() === '' || values.description === filled.description ? description : values.description,
      kind: action.kind,
    });
    setFilled({ title: action.title, description });
  }
  const hints = (field: 'title' | 'description') => (
    <BlamelessHints postmortemId={postmortemId} text={form.values[field]} onChange={(text) => form.setFieldValue(field, text)} />
  );
  const judgements = (of: string) => levels.map((value) => ({ value, label: t(`payoff.${of}.${value}`) }));
  return (
    <FormModal
      opened
      onClose={onClose}
      title={item ? t('actions.edit') : t('actions.add')}
      form={form}
      submitLabel={!item && form.values.ownerId && form.values.ownerId !== me?.id && !manages ? t('items.propose') : undefined}
      send={(values) => (item ? changeAction(item, values) : addAction(postmortemId, values))}
      touches={[actionsKey, postmortemsKey]}
      onDone={(stored) => !item && onAdded?.(stored)}
    >
      {!item && <StandardActionSelect postmortemId={postmortemId} onChoose={fill} />}
      <TextInput label={t('actions.what')} required data-autofocus {...form.getInputProps('title')} />
      {hints('title')}
      <Textarea autosize minRows={2} maxRows={8} label={t('common.description')} {...form.getInputProps('description')} />
      {hints('description')}
      <Group grow align="flex-start">
        <PersonSelect label={t('actions.owner')} disabled={form.values.ownerTeamId !== null} {...form.getInputProps('ownerId')} />
        <TeamSelect label={t('items.ownerTeam')} disabled={form.values.ownerId !== null} {...form.getInputProps('ownerTeamId')} />
      </Group>
      <Group grow align="flex-start">
        <PersonSelect
          label={t('items.reviewer')}
          description={form.values.priority === 'P0' ? t('items.reviewerHelp') : undefined}
          {...form.getInputProps('reviewerId')}
        />
        <TeamSelect label={t('policies.team')} {...form.getInputProps('teamId')} />
      </Group>
      <Group grow align="flex-start">
        <Select label={t('actions.priority')} allowDeselect={false} data={choices('priorities', ['P0', 'P1', 'P2', 'P3'])} {...form.getInputProps('priority')} />
        <Select label={t('actions.kind')} allowDeselect={false} data={choices('kinds', ['PREVENT', 'DETECT', 'MITIGATE', 'PROCESS'])} {...form.getInputProps('kind')} />
      </Group>
      <Group grow align="flex-start">
        <Select label={t('payoff.impact')} description={t('payoff.impactHelp')} placeholder={t('payoff.notJudged')} clearable data={judgements('impacts')} {...form.getInputProps('impact')} />
        <Select label={t('payoff.effort')} description={t('payoff.effortHelp')} placeholder={t('payoff.notJudged')} clearable data={judgements('efforts')} {...form.getInputProps('effort')} />
      </Group>
      <Group grow align="flex-start">
        <Select label={t('actions.horizon')} allowDeselect={false} data={choices('horizons', ['IMMEDIATE', 'SHORT_TERM', 'LONG_TERM'])} {...form.getInputProps('horizon')} />
        <TextInput type="date" label={t('actions.due')} {...form.getInputProps('dueOn')} />
      </Group>
      {moves(form.values) && (
        <TextInput label={t('items.dueReason')} description={t('items.dueReasonHelp')} required maxLength={2000} {...form.getInputProps('dueReason')} />
      )}
      {!item && form.values.ownerId && form.values.ownerId !== me?.id && !manages && (
        <Text size="sm" c="dimmed">
          {t('items.proposedTo')}
        </Text>
      )}
      <Group justify="space-between">
        <Button variant="subtle" size="xs" loading={suggest.isPending} onClick={() => suggest.mutate()}>
          {t('actions.suggest')}
        </Button>
      </Group>
    </FormModal>
  );
}
