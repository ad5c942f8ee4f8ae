import { Alert, Button, Group, Text } from '@mantine/core';
import { IconCrown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../session/me';
import { Time } from '../../shared/time/Time';
import { BriefModal } from './brief/BriefModal';
import { BriefText } from './brief/BriefText';
import classes from './brief/Brief.module.css';
import { acceptCommand, declineCommand, useCommand, withdrawOffer, type IncidentDetail } from './api';

/** An offer of command that waits for an answer. */
export function HandOverBanner({ detail }: { detail: IncidentDetail }) {
  const { t } = useTranslation();
  const me = useMe();
  const [reading, setReading] = useState(false);
  const id = detail.incident.id;
  const offer = detail.handOver;
  const accept = useCommand(id, (handOverId: string) => acceptCommand(id, handOverId));
  const decline = useCommand(id, (handOverId: string) => declineCommand(id, handOverId));
  const withdraw = useCommand(id, (handOverId: string) => withdrawOffer(id, handOverId));
  if (!offer) return null;
  const forMe = me?.id === offer.to?.id;
  const mine = me?.id === offer.from?.id;
  return (
    <Alert icon={<IconCrown size={18} />} title={forMe ? t('warroom.offeredToYou', { name: offer.from?.name }) : undefined}>
      <Group justify="space-between">
        <div>
          {!forMe && (
            <Text>{t('warroom.offered', { from: offer.from?.name, to: offer.to?.name })} · <Time at={offer.offeredAt} /></Text>
          )}
          {offer.note && <Text>{offer.note}</Text>}
        </div>
        {forMe && (
          <Group gap="xs">
            <Button size="xs" loading={accept.isPending} onClick={() => accept.mutate(offer.id)}>
              {t('warroom.accept')}
            </Button>
            <Button size="xs" variant="default" loading={decline.isPending} onClick={() => decline.mutate(offer.id)}>
              {t('warroom.decline')}
            </Button>
          </Group>
        )}
        {!forMe && (
          <Group gap="xs">
            <Button size="xs" variant="default" onClick={() => setReading(true)}>
              {t('brief.read')}
            </Button>
            {mine && (
              <Button size="xs" variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate(offer.id)}>
                {t('warroom.withdraw')}
              </Button>
            )}
          </Group>
        )}
      </Group>
      {forMe && (
        <div className={classes.scroll} tabIndex={0} role="group" aria-label={t('brief.title')}>
          <BriefText incidentId={id} handOverId={offer.id} />
        </div>
      )}
      {reading && <BriefModal incidentId={id} handOverId={offer.id} onClose={() => setReading(false)} />}
    </Alert>
  );
}
