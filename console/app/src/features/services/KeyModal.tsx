import { Button, Group, Modal, Stack, Tabs, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReturnFocus } from '../../shared/forms/useReturnFocus';
import { CopyBlock } from '../../shared/ui/CopyBlock';
import { ShownOnce } from '../../shared/ui/ShownOnce';
import type { Integration, IntegrationKind } from './api';
import { snippets } from './snippets';

/** The key, shown this once, and how each sender is told to use it. */
export function KeyModal({ integration, onClose }: { integration: Integration; onClose: () => void }) {
  const { t } = useTranslation();
  useReturnFocus();
  const key = integration.key ?? undefined;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={integration.name}
      closeOnClickOutside={!key}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        {key ? (
          <ShownOnce notice={t('services.keyOnce')} label={t('services.key')} secret={key} />
        ) : (
          <Text size="sm" c="dimmed">
            {t('services.keyGone', { hint: integration.keyHint })}
          </Text>
        )}
        <Snippets kind={integration.kind as IntegrationKind} intakeUrl={integration.intakeUrl} secret={key} />
        <Group justify="flex-end">
          <Button onClick={onClose}>{key ? t('services.keyKept') : t('common.close')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}

interface SnippetsProps {
  kind: IntegrationKind;
  intakeUrl: string;
  secret?: string;
}

export function Snippets({ kind, intakeUrl, secret }: SnippetsProps) {
  const { t } = useTranslation();
  const known = snippets(kind, intakeUrl, secret ?? `<${t('services.key')}>`);
  return (
    <Tabs defaultValue={known[0]?.sender}>
      <Tabs.List mb="xs">
        {known.map(({ sender }) => (
          <Tabs.Tab key={sender} value={sender}>
            {t(`services.snippet.${sender}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {known.map(({ sender, text }) => (
        <Tabs.Panel key={sender} value={sender}>
          <CopyBlock text={text} label={t(`services.snippet.${sender}`)} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
