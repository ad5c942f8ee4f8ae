import { Checkbox, Fieldset, Group, NumberInput, SimpleGrid } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { DurationInput } from '../../../shared/forms/DurationInput';
import { FormModal } from '../../../shared/forms/FormModal';
import { useAgendaWords } from '../../postmortems/meeting/names';
import { touched } from '../api';
import { responseTargets, severities, type PostmortemPolicy } from '../model';
import { NameField } from '../NameField';
import type { EditorProps } from '../RulesPanel';
import { DaysByPriority } from './DaysByPriority';
import { FollowUpFields } from './FollowUpFields';
import { MeetingFields } from './MeetingFields';
import { useRoles } from './useRoles';

type PolicyValues = PostmortemPolicy & { name: string; onTimePercent: number };

export function PostmortemRulesModal({ book, current, onClose }: EditorProps<PostmortemPolicy>) {
  const { t } = useTranslation();
  const { worded, keyed } = useAgendaWords();
  const { nameOf, keyOf } = useRoles();
  const before = current.rules.meeting;
  const required = (value: string | null) => (value?.trim() ? null : t('common.required'));
  const form = useForm<PolicyValues>({
    initialValues: {
      ...withAllTargets(current.rules),
      meeting: {
        ...before,
        agenda: worded(before.agenda),
        invited: before.invited.map(({ personId, role }) => ({ personId, role: nameOf(role) })),
      },
      name: '',
      onTimePercent: Math.round(current.rules.onTimeTarget * 100),
    },
    validate: {
      reviewWithinSeconds: (seconds: number | null) => (seconds ? null : t('common.required')),
      meeting: { agenda: { topic: required }, invited: { personId: required, role: required } },
    },
  });
  return (
    <FormModal
      opened
      size="xl"
      onClose={onClose}
      title={t('rules.edit.postmortems')}
      form={form}
      send={({ name, onTimePercent, meeting, ...policy }) =>
        book.publish(
          {
            ...policy,
            onTimeTarget: onTimePercent / 100,
            meeting: {
              ...meeting,
              agenda: keyed(meeting.agenda, before.agenda),
              invited: meeting.invited.map(({ personId, role }) => ({ personId, role: keyOf(role) })),
            },
          },
          current.version,
          name.trim() || undefined,
        )
      }
      touches={[...touched(book.kind), ['postmortem']]}
      submitLabel={t('rules.putInForce')}
    >
      <NameField {...form.getInputProps('name')} />
      <Checkbox.Group
        label={t('rules.mandatory')}
        description={t('rules.mandatoryHelp')}
        {...form.getInputProps('mandatorySeverities')}
      >
        <Group gap="md" mt={6}>
          {severities.map((severity) => (
            <Checkbox key={severity} value={severity} label={severity} />
          ))}
        </Group>
      </Checkbox.Group>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="xs">
        <DurationInput label={t('rules.reviewWithin')} required {...form.getInputProps('reviewWithinSeconds')} />
        <NumberInput
          label={t('rules.publishWithinDays')}
          min={0}
          max={250}
          allowDecimal={false}
          {...form.getInputProps('publishWithinBusinessDays')}
        />
      </SimpleGrid>
      <DaysByPriority form={form} legend={t('rules.dueByDays')} field="dueBusinessDays" max={1000} />
      <Fieldset legend={t('rules.reminders')}>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
          <NumberInput label={t('rules.beforeDays')} min={1} max={60} {...form.getInputProps('reminders.beforeDays')} />
          <NumberInput label={t('rules.repeatDays')} min={1} max={60} {...form.getInputProps('reminders.repeatDays')} />
          <NumberInput label={t('rules.managerFrom')} min={1} max={50} {...form.getInputProps('reminders.managerFrom')} />
          <NumberInput label={t('rules.hour')} min={0} max={23} {...form.getInputProps('reminders.hour')} />
        </SimpleGrid>
      </Fieldset>
      <FollowUpFields form={form} />
      <MeetingFields form={form} />
      {severities.map((severity) => (
        <Fieldset key={severity} legend={t('rules.targetsOf', { severity })}>
          <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="xs">
            {responseTargets.map((target) => (
              <DurationInput
                key={target}
                label={t(`rules.target.${target}`)}
                placeholder={t('rules.noTarget')}
                {...form.getInputProps(`targets.${severity}.${target}`)}
              />
            ))}
          </SimpleGrid>
        </Fieldset>
      ))}
      <NumberInput label={t('rules.onTimePercent')} min={0} max={100} maw={260} {...form.getInputProps('onTimePercent')} />
    </FormModal>
  );
}

/** A policy may leave targets out; the form has a field for each. */
function withAllTargets(policy: PostmortemPolicy): PostmortemPolicy {
  const none = { acknowledgeSeconds: null, identifySeconds: null, resolveSeconds: null };
  const of = (severity: (typeof severities)[number]) => ({ ...none, ...policy.targets[severity] });
  return { ...policy, targets: { SEV1: of('SEV1'), SEV2: of('SEV2'), SEV3: of('SEV3'), SEV4: of('SEV4') } };
}
