import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../session/me';
import { useReturnFocus } from '../../shared/forms/useReturnFocus';
import { useSend } from '../../shared/forms/useSend';
import { useNames } from '../../shared/pick/catalogue';
import { Time } from '../../shared/time/Time';
import { ToneBadge } from '../../shared/ui/Badges';
import { Facts } from '../../shared/ui/Facts';
import { acceptHandOver, handOversKey, type HandOver } from './api';
import { BriefView } from './BriefView';

/** A hand-over to read; the one who takes over accepts it here. */
export function HandOverModal({ handOver, onClose }: { handOver: HandOver; onClose: () => void }) {
  const { t } = useTranslation();
  useReturnFocus();
  const names = useNames();
  const me = useMe();
  const narrow = useMediaQuery('(max-width: 30em)', undefined, { getInitialValueInEffect: false });
  const accept = useSend(() => acceptHandOver(handOver), {
    touches: [handOversKey],
    said: t('handover.nowAccepted'),
    onDone: onClose,
  });
  const { fromPersonName, toPersonName, givenAt, acceptedAt, note, brief } = handOver;
  const mayAccept = me?.id === handOver.toPersonId && !acceptedAt;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      fullScreen={narrow}
      title={t('handover.of', { name: names.schedule(handOver.scheduleId) })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        <Facts
          facts={[
            [t('handover.who'), `${fromPersonName} → ${toPersonName}`],
            [t('handover.givenAt'), <Time key="given" at={givenAt} as="both" />],
            [
              t('handover.acceptedAt'),
              acceptedAt ? (
                <Time key="accepted" at={acceptedAt} as="both" />
              ) : (
                <ToneBadge key="waits" tone="watch">
                  {t('handover.notAccepted')}
                </ToneBadge>
              ),
            ],
          ]}
        />
        <BriefView brief={brief} note={note} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.close')}
          </Button>
          {mayAccept && (
            <Button loading={accept.isPending} onClick={() => accept.mutate()}>
              {t('handover.accept')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
