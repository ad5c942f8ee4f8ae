import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../../shared/forms/useSend';
import { pagesKey, setComponentStatus, type Component, type StatusProposal } from '../api';
import { proposalsQuery } from './api';

interface ProposalsProps {
  pageId: string;
  components: Component[];
  /** Whether the reader may follow them. */
  manages: boolean;
}

/** What probably fails too, because something that it needs does; a person decides. */
export function Proposals({ pageId, components, manages }: ProposalsProps) {
  const { t } = useTranslation();
  const proposals = useQuery(proposalsQuery(pageId)).data ?? [];
  const follow = useSend(({ componentId, status }: StatusProposal) => setComponentStatus(componentId, status), {
    touches: [[...pagesKey, pageId]],
  });
  const name = (id: string) => components.find((component) => component.id === id)?.name ?? '';
  if (proposals.length === 0) return null;
  return (
    <Alert color="yellow" mx="md" mb="sm" title={t('board.proposals')}>
      <Stack gap={6}>
        {proposals.map((proposal) => (
          <Group key={proposal.componentId} justify="space-between" gap="xs">
            <Text size="sm">
              {t('board.proposal', { name: name(proposal.componentId), because: proposal.because.map(name).join(', ') })}
            </Text>
            {manages && (
              <Button size="xs" variant="default" loading={follow.isPending} onClick={() => follow.mutate(proposal)}>
                {name(proposal.componentId)}: {t(`state.componentStatus.${proposal.status}`)}
              </Button>
            )}
          </Group>
        ))}
      </Stack>
    </Alert>
  );
}
