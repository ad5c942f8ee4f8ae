import { Button, Group, Menu, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconHistory, IconRestore } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../../shared/forms/useSend';
import { Time } from '../../../shared/time/Time';
import { resetWords, templatesKey, templateVersionsQuery, type Template, type Words } from './api';

interface OriginProps {
  template: Template;
  onUse: (words: Words) => void;
  /** An earlier version is to be compared. */
  onCompare: (earlier: Template) => void;
  onReset: () => void;
}

/** Which words these are, and the way back to earlier ones. */
export function Origin({ template, onUse, onCompare, onReset }: OriginProps) {
  const { t } = useTranslation();
  const versions = useQuery(templateVersionsQuery(template)).data ?? [];
  const reset = useSend(() => resetWords(template), { touches: [templatesKey], said: t('common.saved'), onDone: onReset });

  function confirmReset() {
    modals.openConfirmModal({
      title: t('words.reset'),
      children: t('words.resetText'),
      labels: { confirm: t('words.reset'), cancel: t('common.cancel') },
      onConfirm: () => reset.mutate(),
    });
  }

  return (
    <Group justify="space-between" gap="xs">
      <Text size="sm" c="dimmed" component="div">
        {template.shipped ? (
          t('rules.shipped')
        ) : (
          <>
            {t('words.version', { version: template.version })} · {template.editedBy?.name},{' '}
            <Time at={template.editedAt} as="both" />
          </>
        )}
      </Text>
      <Group gap={6}>
        {versions.length > 0 && (
          <Menu position="bottom-end">
            <Menu.Target>
              <Button size="xs" variant="subtle" leftSection={<IconHistory size={15} />}>
                {t('words.earlier')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
              {versions.map((old) => (
                <Fragment key={old.version}>
                  <Menu.Label>
                    {t('words.version', { version: old.version })} · {old.editedBy?.name}, <Time at={old.editedAt} />
                  </Menu.Label>
                  <Menu.Item onClick={() => onUse({ subject: old.subject ?? '', body: old.body })}>
                    {t('words.takeUp', { version: old.version })}
                  </Menu.Item>
                  <Menu.Item onClick={() => onCompare(old)}>{t('words.compare', { version: old.version })}</Menu.Item>
                </Fragment>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
        {!template.shipped && (
          <Button
            size="xs"
            variant="subtle"
            leftSection={<IconRestore size={15} />}
            loading={reset.isPending}
            onClick={confirmReset}
          >
            {t('words.reset')}
          </Button>
        )}
      </Group>
    </Group>
  );
}
