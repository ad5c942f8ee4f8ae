import { Button, Group, Stack } from '@mantine/core';
import type { QueryKey } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../ui/Loaded';
import { Panel } from '../ui/Panel';
import { useSend } from './useSend';

interface DraftPanelProps<Draft> {
  title: string;
  /** What a change begins with; undefined while it is not known. */
  stored: Draft | undefined;
  send: (draft: Draft) => Promise<unknown>;
  /** What is out of date afterwards. */
  touches: QueryKey[];
  editor: (draft: Draft, onChange: (draft: Draft) => void) => ReactNode;
  /** Whether a draft can be sent. */
  complete?: (draft: Draft) => boolean;
  mayChange?: boolean;
  changeLabel?: string;
  /** Above what is shown and above the editor. */
  help?: ReactNode;
  /** What is shown while nobody changes it. */
  children: ReactNode;
}

/** Something to read that can be changed in its place; a draft is kept until it was saved or given up. */
export function DraftPanel<Draft>({
  title,
  stored,
  send,
  touches,
  editor,
  complete = () => true,
  mayChange = true,
  changeLabel,
  help,
  children,
}: DraftPanelProps<Draft>) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<{ of: Draft }>();
  const save = useSend(send, { touches, said: t('common.saved'), quiet: true, onDone: () => setDraft(undefined) });

  function giveUp() {
    setDraft(undefined);
    save.reset();
  }

  return (
    <Panel
      title={title}
      actions={
        mayChange &&
        !draft && (
          <Button
            variant="subtle"
            size="xs"
            disabled={stored === undefined}
            onClick={() => stored !== undefined && setDraft({ of: stored })}
          >
            {changeLabel ?? t('common.change')}
          </Button>
        )
      }
    >
      <Stack gap="sm">
        {help}
        {draft ? editor(draft.of, (of) => setDraft({ of })) : children}
        {draft && (
          <>
            {save.error && <Failure error={save.error} />}
            <Group justify="flex-end">
              <Button variant="default" size="xs" onClick={giveUp}>
                {t('common.cancel')}
              </Button>
              <Button size="xs" loading={save.isPending} disabled={!complete(draft.of)} onClick={() => save.mutate(draft.of)}>
                {t('common.save')}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Panel>
  );
}
