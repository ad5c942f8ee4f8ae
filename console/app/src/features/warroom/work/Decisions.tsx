import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../shared/ui/Loaded';
import { decisionsQuery } from './api';
import { DecisionLine } from './DecisionLine';
import { ProposalModal } from './ProposalModal';

interface DecisionsProps {
  incidentId: string;
  mayWrite: boolean;
  mayDecide: boolean;
}

/** What is to be done: anybody proposes and objects, the commander decides. */
export function Decisions({ incidentId, mayWrite, mayDecide }: DecisionsProps) {
  const { t } = useTranslation();
  const decisions = useQuery(decisionsQuery(incidentId));
  const [proposing, setProposing] = useState(false);
  return (
    <Stack gap="md">
      <Loaded query={decisions} rows={2}>
        {(list) =>
          list.length === 0 ? (
            <Text c="dimmed">{t('work.noDecisions')}</Text>
          ) : (
            <>
              {[...list].reverse().map((decision) => (
                <DecisionLine
                  key={decision.number}
                  incidentId={incidentId}
                  decision={decision}
                  mayWrite={mayWrite}
                  mayDecide={mayDecide}
                />
              ))}
            </>
          )
        }
      </Loaded>
      {mayWrite && (
        <Button variant="default" size="xs" w="fit-content" onClick={() => setProposing(true)}>
          {t('work.newProposal')}
        </Button>
      )}
      {proposing && (
        <ProposalModal incidentId={incidentId} mayDecide={mayDecide} onClose={() => setProposing(false)} />
      )}
    </Stack>
  );
}
