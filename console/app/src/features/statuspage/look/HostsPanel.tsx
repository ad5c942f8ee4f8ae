import { Button, Code, TagsInput, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../../session/session';
import { FormModal } from '../../../shared/forms/FormModal';
import { Panel } from '../../../shared/ui/Panel';
import { pagesKey, type StatusPage } from '../api';
import { changeHosts } from './api';

/** Host names under which the page answers at the root. */
export function HostsPanel({ page }: { page: StatusPage }) {
  const { t } = useTranslation();
  const decides = useRole('admin');
  const [editing, setEditing] = useState(false);
  return (
    <Panel
      title={t('look.hosts')}
      actions={
        decides && (
          <Button size="xs" variant="default" onClick={() => setEditing(true)} aria-label={`${t('common.edit')}: ${t('look.hosts')}`}>
            {t('common.edit')}
          </Button>
        )
      }
    >
      {page.hosts.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('look.noHosts', { url: page.url })}
        </Text>
      ) : (
        page.hosts.map((host) => (
          <Code key={host} mr="xs">
            {host}
          </Code>
        ))
      )}
      {editing && <HostsModal page={page} onClose={() => setEditing(false)} />}
    </Panel>
  );
}

function HostsModal({ page, onClose }: { page: StatusPage; onClose: () => void }) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { hosts: page.hosts } });
  const derived = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`hosts.${index}`, 'hosts']));
  return (
    <FormModal
      opened
      onClose={onClose}
      title={t('look.hosts')}
      form={form}
      send={({ hosts }) => changeHosts(page.id, hosts)}
      touches={[pagesKey]}
      derived={derived}
    >
      <TagsInput
        label={t('look.hostNames')}
        description={t('look.hostsHelp')}
        placeholder="status.example.org"
        maxTags={10}
        data-autofocus
        {...form.getInputProps('hosts')}
      />
    </FormModal>
  );
}
