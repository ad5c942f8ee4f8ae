import { Accordion, Button, Group, MultiSelect, PasswordInput, Select, Switch, TagsInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/clients';
import { FormModal } from '../../shared/forms/FormModal';
import { teamsQuery } from '../../shared/pick/catalogue';
import { addTracker, changeTracker, trackerKinds, trackersKey, type Tracker, type TrackerValues } from './api';
import { AssigneeFields } from './AssigneeFields';
import { StatusFields } from './StatusFields';

interface TrackerModalProps {
  /** Left out for a new one. */
  tracker?: Tracker;
  onClose: () => void;
}

const places = { JIRA: 'https://example.atlassian.net', GITHUB: 'https://api.github.com' };
const projects = { JIRA: 'PAY', GITHUB: 'acme/shop' };

export function TrackerModal({ tracker, onClose }: TrackerModalProps) {
  const { t } = useTranslation();
  const teams = useQuery(teamsQuery).data ?? [];
  const form = useForm<TrackerValues>({
    initialValues: {
      name: tracker?.name ?? '',
      kind: tracker?.kind ?? 'JIRA',
      baseUrl: tracker?.baseUrl ?? '',
      project: tracker?.project ?? '',
      login: tracker?.login ?? '',
      token: '',
      webhookSecret: '',
      issueType: tracker?.issueType ?? 'Task',
      labels: tracker?.labels ?? [],
      outgoing: tracker?.outgoing ?? [],
      incoming: tracker?.incoming ?? [],
      assignees: tracker?.assignees ?? [],
      teams: tracker?.teams ?? [],
      enabled: tracker?.enabled ?? true,
    },
  });
  const { kind } = form.values;
  return (
    <FormModal
      opened
      onClose={onClose}
      size="lg"
      title={tracker ? t('trackers.change', { name: tracker.name }) : t('trackers.add')}
      form={form}
      send={(values) => (tracker ? changeTracker(tracker, values) : addTracker(values))}
      touches={[trackersKey]}
    >
      <TextInput label={t('common.name')} required data-autofocus {...form.getInputProps('name')} />
      <Select
        label={t('trackers.what')}
        allowDeselect={false}
        disabled={tracker !== undefined}
        data={trackerKinds.map((value) => ({ value, label: t(`trackers.kind.${value}`) }))}
        {...form.getInputProps('kind')}
      />
      <TextInput
        label={t('trackers.baseUrl')}
        description={t(`trackers.baseUrlHelp.${kind}`)}
        placeholder={places[kind]}
        type="url"
        required
        {...form.getInputProps('baseUrl')}
      />
      <TextInput
        label={t(`trackers.project.${kind}`)}
        placeholder={projects[kind]}
        required
        {...form.getInputProps('project')}
      />
      {kind === 'JIRA' && (
        <Group grow align="flex-start">
          <TextInput label={t('trackers.login')} description={t('trackers.loginHelp')} {...form.getInputProps('login')} />
          <TextInput
            label={t('trackers.issueType')}
            description={t('trackers.issueTypeHelp')}
            {...form.getInputProps('issueType')}
          />
        </Group>
      )}
      <PasswordInput
        label={t('trackers.token')}
        description={t(`trackers.tokenHelp.${kind}`)}
        placeholder={tracker ? `…${tracker.tokenEnd}` : undefined}
        required={!tracker}
        autoComplete="off"
        {...form.getInputProps('token')}
      />
      <Group align="flex-end" gap="xs">
        <TextInput
          flex={1}
          label={t('trackers.secret')}
          description={t(tracker ? 'trackers.secretKept' : 'trackers.secretHelp')}
          required={!tracker}
          autoComplete="off"
          {...form.getInputProps('webhookSecret')}
        />
        <Button variant="default" onClick={() => form.setFieldValue('webhookSecret', newKey())}>
          {t('trackers.generate')}
        </Button>
      </Group>
      <TagsInput label={t('trackers.labels')} description={t('trackers.labelsHelp')} {...form.getInputProps('labels')} />
      <MultiSelect
        label={t('trackers.teams')}
        description={t('trackers.teamsHelp')}
        searchable
        data={teams.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.getInputProps('teams')}
      />
      <Switch label={t('trackers.enabled')} {...form.getInputProps('enabled', { type: 'checkbox' })} />
      {tracker && (
        <Accordion variant="contained">
          <Accordion.Item value="statuses">
            <Accordion.Control>{t('trackers.statuses')}</Accordion.Control>
            <Accordion.Panel>
              <StatusFields form={form} />
            </Accordion.Panel>
          </Accordion.Item>
          <Accordion.Item value="assignees">
            <Accordion.Control>{t('trackers.assignees')}</Accordion.Control>
            <Accordion.Panel>
              <AssigneeFields form={form} />
            </Accordion.Panel>
          </Accordion.Item>
        </Accordion>
      )}
    </FormModal>
  );
}
