import { ActionIcon, Button, Group, Menu, TextInput, UnstyledButton } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconBookmark, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../shared/forms/FormModal';
import { useSend } from '../../shared/forms/useSend';
import { TeamSelect } from '../../shared/pick/Pickers';
import { forgetView, keepView, viewsKey, viewsQuery, type ActionFilter } from './api';
import { filterOf, kept } from './filters';

interface ViewsMenuProps {
  filter: ActionFilter;
  onChoose: (filter: ActionFilter) => void;
}

/** The filters that this person keeps, and those shared with their teams. */
export function ViewsMenu({ filter, onChoose }: ViewsMenuProps) {
  const { t } = useTranslation();
  const views = useQuery(viewsQuery).data ?? [];
  const [keeping, setKeeping] = useState(false);
  const forget = useSend(forgetView, { touches: [viewsKey], said: t('items.viewForgotten') });
  return (
    <>
      <Menu position="bottom-end" closeOnItemClick>
        <Menu.Target>
          <Button variant="default" size="sm" leftSection={<IconBookmark size={16} aria-hidden />}>
            {t('items.views')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {views.map((view) => (
            <Group key={view.id} gap={4} wrap="nowrap" px="xs" py={4}>
              <UnstyledButton fz="sm" flex={1} onClick={() => onChoose(filterOf(view.filter))}>
                {view.teamId ? t('items.sharedView', { name: view.name }) : view.name}
              </UnstyledButton>
              {view.yours && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="sm"
                  aria-label={t('items.forgetView', { name: view.name })}
                  onClick={() => forget.mutate(view.id)}
                >
                  <IconTrash size={14} />
                </ActionIcon>
              )}
            </Group>
          ))}
          {views.length > 0 && <Menu.Divider />}
          <Menu.Item onClick={() => setKeeping(true)}>{t('items.keepView')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {keeping && <KeepModal filter={filter} onClose={() => setKeeping(false)} />}
    </>
  );
}

function KeepModal({ filter, onClose }: { filter: ActionFilter; onClose: () => void }) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { name: '', teamId: null as string | null },
    validate: { name: (name) => (name.trim() ? null : t('common.required')) },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={t('items.keepView')}
      form={form}
      send={({ name, teamId }) => keepView(name, teamId, kept(filter))}
      touches={[viewsKey]}
    >
      <TextInput label={t('common.name')} required maxLength={100} data-autofocus {...form.getInputProps('name')} />
      <TeamSelect label={t('items.shareWith')} description={t('items.shareHelp')} {...form.getInputProps('teamId')} />
    </FormModal>
  );
}
