import { Alert, Button, Group, Text } from '@mantine/core';
import { IconCrown, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../session/me';
import { Time } from '../../shared/time/Time';
import { BriefModal } from './brief/BriefModal';
import { BriefText } from './brief/BriefText';
import classes from './brief/Brief.module.css';
import { acceptOffer, commander, refuseOffer, useCommand, type HandOver, type IncidentDetail } from './api';
import { TextModal } from './work/TextModal';

/** Offers of roles that wait for an answer, those to oneself first. */
export function HandOverBanner({ detail }: { detail: IncidentDetail }) {
  const me = useMe();
  const mineFirst = [...detail.handOvers].sort((a, b) => Number(b.to?.id === me?.id) - Number(a.to?.id === me?.id));
  return mineFirst.map((offer) => <Offer key={offer.id} detail={detail} offer={offer} />);
}

interface OfferProps {
  detail: IncidentDetail;
  offer: HandOver;
}

/** One offer: whoever it is made to reads the brief and answers, whoever made it takes it back. */
function Offer({ detail, offer }: OfferProps) {
  const { t } = useTranslation();
  const me = useMe();
  const [shown, setShown] = useState<'brief' | 'decline'>();
  const id = detail.incident.id;
  const accept = useCommand(id, () => acceptOffer(id, offer.id));
  const withdraw = useCommand(id, () => refuseOffer('withdraw')(id, offer.id));
  const role = detail.roles.find(({ key }) => key === offer.role)?.name ?? offer.role;
  const who = { from: offer.from?.name, to: offer.to?.name, role };
  const forMe = me?.id === offer.to?.id;
  const mine = me?.id === offer.from?.id || (detail.allowedActions as string[]).includes('ASSIGN_ROLE');
  const command = offer.role === commander;
  const Sign = command ? IconCrown : IconUsers;
  const toMe = command ? t('warroom.offeredToYou', { name: who.from }) : t('handOver.offeredToYou', who);
  return (
    <Alert icon={<Sign size={18} />} title={forMe ? toMe : undefined}>
      <Group justify="space-between">
        <div>
          {!forMe && (
            <Text>
              {command ? t('warroom.offered', who) : t('handOver.offered', who)} · <Time at={offer.offeredAt} />
            </Text>
          )}
          {offer.note && <Text>{offer.note}</Text>}
        </div>
        <Group gap="xs">
          {forMe ? (
            <>
              <Button size="xs" loading={accept.isPending} onClick={() => accept.mutate()}>
                {t('warroom.accept')}
              </Button>
              <Button size="xs" variant="default" onClick={() => setShown('decline')}>
                {t('warroom.decline')}
              </Button>
            </>
          ) : (
            <Button size="xs" variant="default" onClick={() => setShown('brief')}>
              {t('brief.read')}
            </Button>
          )}
          {!forMe && mine && (
            <Button size="xs" variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
              {t('warroom.withdraw')}
            </Button>
          )}
        </Group>
      </Group>
      {forMe && (
        <div className={classes.scroll} tabIndex={0} role="group" aria-label={t('brief.title')}>
          <BriefText incidentId={id} handOverId={offer.id} />
        </div>
      )}
      {shown === 'brief' && <BriefModal incidentId={id} handOverId={offer.id} onClose={() => setShown(undefined)} />}
      {shown === 'decline' && (
        <TextModal
          incidentId={id}
          question={{
            title: toMe,
            label: t('handOver.whyNot'),
            submitLabel: t('warroom.decline'),
            field: 'reason',
            send: (reason) => refuseOffer('decline')(id, offer.id, reason || undefined),
          }}
          onClose={() => setShown(undefined)}
        />
      )}
    </Alert>
  );
}
