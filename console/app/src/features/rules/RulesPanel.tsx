import { Button, Group, Stack, Text } from '@mantine/core';
import { IconHistory, IconPencil, IconStack } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../session/session';
import { Loaded } from '../../shared/ui/Loaded';
import { Panel } from '../../shared/ui/Panel';
import { rulesQuery, type Rulebook, type RuleState, type Version } from './api';
import { PresetModal } from './PresetModal';
import { VersionsModal } from './VersionsModal';
import { VersionText } from './VersionText';

export interface EditorProps<T> {
  book: Rulebook<T>;
  current: Version<T>;
  onClose: () => void;
}

interface RulesPanelProps<T> {
  book: Rulebook<T>;
  view: (rules: T) => ReactNode;
  editor: (props: EditorProps<T>) => ReactNode;
  /** What a preset would change, where that can be tried before it is put in force. */
  trial?: (preset: string, inForce: T) => ReactNode;
}

/** Rules in force, where they come from, and what those who may can do about them. */
export function RulesPanel<T>({ book, view, editor, trial }: RulesPanelProps<T>) {
  const { t } = useTranslation();
  const state = useQuery(rulesQuery(book));
  return (
    <Panel title={t(`rules.tab.${book.kind}`)}>
      <Text size="sm" c="dimmed" mb="sm" maw={760}>
        {t(`rules.text.${book.kind}`)}
      </Text>
      <Loaded query={state} rows={6}>
        {(data) => <Shown book={book} state={data} view={view} editor={editor} trial={trial} />}
      </Loaded>
    </Panel>
  );
}

function Shown<T>({ book, state, view, editor, trial }: RulesPanelProps<T> & { state: RuleState<T> }) {
  const { t } = useTranslation();
  const mayChange = useRole(...book.mayChange);
  const [open, setOpen] = useState<'editor' | 'presets' | 'versions'>();
  const close = () => setOpen(undefined);
  const { current } = state;
  return (
    <Stack gap="sm">
      <Group justify="space-between" gap="xs">
        <VersionText kind={book.kind} version={current} />
        <Group gap={6}>
          <Button size="xs" variant="subtle" leftSection={<IconHistory size={15} />} onClick={() => setOpen('versions')}>
            {t('rules.history')}
          </Button>
          {mayChange && (
            <>
              <Button size="xs" variant="default" leftSection={<IconStack size={15} />} onClick={() => setOpen('presets')}>
                {t('rules.presets')}
              </Button>
              <Button size="xs" leftSection={<IconPencil size={15} />} onClick={() => setOpen('editor')}>
                {t('common.edit')}
              </Button>
            </>
          )}
        </Group>
      </Group>
      {!mayChange && (
        <Text size="xs" c="dimmed">
          {t('rules.readOnly', { roles: book.mayChange.map((role) => t(`rules.who.${role}`)).join(', ') })}
        </Text>
      )}
      {view(current.rules)}
      {open === 'editor' && editor({ book, current, onClose: close })}
      {open === 'presets' && (
        <PresetModal
          book={book}
          state={state}
          trial={trial && ((preset) => trial(preset, current.rules))}
          onClose={close}
        />
      )}
      {open === 'versions' && <VersionsModal book={book} state={state} view={view} mayChange={mayChange} onClose={close} />}
    </Stack>
  );
}
