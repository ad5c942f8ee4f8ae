import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../../session/session';

interface ProposalsProps {
  /** The fairest first. */
  people: { id: string; name: string }[];
  /** In whose place and when, for those who hear the buttons out of context. */
  about: string;
  pending: string | undefined;
  disabled: boolean;
  onAccept: (personId: string) => void;
}

/** Who could cover, in order; a manager accepts one with a click. */
export function Proposals({ people, about, pending, disabled, onAccept }: ProposalsProps) {
  const { t } = useTranslation();
  const mayAccept = useRole('admin', 'manager');
  if (people.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('team.coverage.noProposal')}
      </Text>
    );
  }
  if (!mayAccept) {
    return <Text size="sm">{t('team.coverage.couldCover', { names: people.map(({ name }) => name).join(', ') })}</Text>;
  }
  return (
    <Group gap={6} mt={4}>
      {people.map(({ id, name }, place) => (
        <Button
          key={id}
          size="xs"
          variant={place === 0 ? 'light' : 'default'}
          aria-label={`${t('team.coverage.accept', { name })} ${about}`}
          loading={pending === id}
          disabled={disabled && pending !== id}
          onClick={() => onAccept(id)}
        >
          {place === 0 ? t('team.coverage.accept', { name }) : name}
        </Button>
      ))}
    </Group>
  );
}
