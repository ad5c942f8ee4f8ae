import { Accordion, Button, Group, Modal, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { useReturnFocus } from '../../shared/forms/useReturnFocus';
import { useSend } from '../../shared/forms/useSend';
import { touched, type Rulebook, type RuleState, type Version } from './api';
import { VersionText } from './VersionText';

interface VersionsModalProps<T> {
  book: Rulebook<T>;
  state: RuleState<T>;
  view: (rules: T) => ReactNode;
  mayChange: boolean;
  onClose: () => void;
}

/** Every version with what it said; an old one can come back as a new one. */
export function VersionsModal<T>({ book, state, view, mayChange, onClose }: VersionsModalProps<T>) {
  const { t } = useTranslation();
  useReturnFocus();
  const narrow = useMediaQuery('(max-width: 30em)', undefined, { getInitialValueInEffect: false });
  const { current, versions } = state;
  const again = useSend((old: Version<T>) => book.publish(old.rules, current.version, old.name), {
    touches: touched(book.kind),
    said: t('common.saved'),
    onDone: onClose,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      fullScreen={narrow}
      title={t('rules.history')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {versions.length === 0 && <Text c="dimmed">{t('rules.noHistory')}</Text>}
      <Accordion chevronPosition="left" variant="separated">
        {versions.map((version) => (
          <Accordion.Item key={version.version} value={String(version.version)}>
            <Accordion.Control>
              <VersionText kind={book.kind} version={version} />
            </Accordion.Control>
            <Accordion.Panel>
              {view(version.rules)}
              {mayChange && version.version !== current.version && (
                <Group justify="flex-end" mt="sm">
                  <Button size="xs" variant="default" loading={again.isPending} onClick={() => again.mutate(version)}>
                    {t('rules.again')}
                  </Button>
                </Group>
              )}
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </Modal>
  );
}
