import { Alert, Code, Modal, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../shared/ui/Loaded';
import { verificationQuery, type Verification } from './api';

/** Has the chain of the timeline verified, and says in words what came out. */
export function VerificationModal({ incidentId, onClose }: { incidentId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const query = useQuery(verificationQuery(incidentId));
  return (
    <Modal opened onClose={onClose} title={t('timeline.verification')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <Loaded query={query} rows={3}>
        {(outcome) => <Verdict outcome={outcome} />}
      </Loaded>
    </Modal>
  );
}

function Verdict({ outcome }: { outcome: Verification }) {
  const { t } = useTranslation();
  const { broken, checkpoints, entries, head } = outcome;
  return (
    <Stack gap="sm">
      {broken ? (
        <Alert color="red" role="alert" icon={<IconAlertTriangle />} title={t('timeline.broken', { number: broken.number })}>
          {t(`timeline.why.${broken.why}`)}
        </Alert>
      ) : (
        <Alert color="green" role="status" icon={<IconShieldCheck />} title={t('timeline.valid')}>
          {t('timeline.follow', { count: entries })}
        </Alert>
      )}
      <Text size="sm">{compared(checkpoints)}</Text>
      {head && (
        <Text size="sm">
          {t('timeline.head')} <Code style={{ overflowWrap: 'anywhere' }}>{head}</Code>
        </Text>
      )}
    </Stack>
  );

  function compared(count: number | null | undefined): string {
    if (count === null || count === undefined) return t('timeline.notCompared');
    return count === 0 ? t('timeline.nothingKept') : t('timeline.compared', { count });
  }
}
