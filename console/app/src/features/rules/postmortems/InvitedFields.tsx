import { ActionIcon, Autocomplete, Button, Group, Input } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PersonSelect } from '../../../shared/pick/Pickers';
import type { PostmortemPolicy } from '../model';
import { useRoles } from './useRoles';

const most = 50;

interface InvitedFieldsProps<Values> {
  form: UseFormReturnType<Values>;
  invited: PostmortemPolicy['meeting']['invited'];
}

/** People who are asked to every review, and what for: a role by its name, or words of one's own. */
export function InvitedFields<Values>({ form, invited }: InvitedFieldsProps<Values>) {
  const { t } = useTranslation();
  const { keys, nameOf } = useRoles();
  const field = 'meeting.invited';
  return (
    <Input.Wrapper mt="xs" label={t('meetingRules.invited')} description={t('meetingRules.invitedHelp')} labelElement="div">
      {invited.map((_, index) => (
        <Group key={index} gap="xs" mt="xs" wrap="nowrap" align="flex-start">
          <PersonSelect
            flex={1}
            miw={0}
            placeholder={t('meetingRules.person')}
            aria-label={t('meetingRules.personNumber', { number: index + 1 })}
            {...form.getInputProps(`${field}.${index}.personId`)}
          />
          <Autocomplete
            flex={1}
            miw={0}
            maxLength={60}
            placeholder={t('meetingRules.whatFor')}
            aria-label={t('meetingRules.whatForNumber', { number: index + 1 })}
            data={[...new Set(keys.map(nameOf))]}
            {...form.getInputProps(`${field}.${index}.role`)}
          />
          <ActionIcon
            variant="subtle"
            color="red"
            mt={4}
            aria-label={t('meetingRules.dropPerson', { number: index + 1 })}
            onClick={() => form.removeListItem(field, index)}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
      ))}
      <Button
        mt="xs"
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPlus size={14} />}
        disabled={invited.length >= most}
        onClick={() => form.insertListItem(field, { personId: null, role: '' } as never)}
      >
        {t('meetingRules.invite')}
      </Button>
    </Input.Wrapper>
  );
}
