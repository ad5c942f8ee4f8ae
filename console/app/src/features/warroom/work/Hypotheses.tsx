import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../shared/ui/Loaded';
import { asTree, hypothesesQuery, type Hypothesis } from './api';
import { HypothesisLine } from './HypothesisLine';
import { HypothesisModal } from './HypothesisModal';

/** Beyond that a telephone has no room to indent. */
const deepest = 4;
const indent = 16;

/** What may be the cause; what was refuted stays, it saves others from looking there again. */
export function Hypotheses({ incidentId, mayWrite }: { incidentId: string; mayWrite: boolean }) {
  const { t } = useTranslation();
  const hypotheses = useQuery(hypothesesQuery(incidentId));
  const [planned, setPlanned] = useState<Hypothesis | 'new'>();
  return (
    <Stack gap="md">
      <Loaded query={hypotheses} rows={2}>
        {(list) =>
          list.length === 0 ? (
            <Text c="dimmed">{t('work.noHypotheses')}</Text>
          ) : (
            <>
              {asTree(list).map(({ hypothesis, depth }) => (
                <div key={hypothesis.number} style={{ marginLeft: indent * Math.min(depth, deepest) }}>
                  <HypothesisLine
                    incidentId={incidentId}
                    hypothesis={hypothesis}
                    parent={list.find(({ number }) => number === hypothesis.parent)}
                    onPlan={mayWrite ? () => setPlanned(hypothesis) : undefined}
                  />
                </div>
              ))}
            </>
          )
        }
      </Loaded>
      {mayWrite && (
        <Button variant="default" size="xs" w="fit-content" onClick={() => setPlanned('new')}>
          {t('work.newHypothesis')}
        </Button>
      )}
      {planned && (
        <HypothesisModal
          incidentId={incidentId}
          hypothesis={planned === 'new' ? undefined : planned}
          others={(hypotheses.data ?? []).filter((other) => other !== planned)}
          onClose={() => setPlanned(undefined)}
        />
      )}
    </Stack>
  );
}
