import { Alert } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../../live/useLiveUpdates';
import { Loaded } from '../../shared/ui/Loaded';
import { incidentQuery, type IncidentDetail } from '../incidents/api';
import { ActionBar } from './actions/ActionBar';
import { useDesk } from './actions/useDesk';
import { HandOverBanner } from './HandOverBanner';
import { NextSteps } from './next/NextSteps';
import { StepDialog } from './next/StepDialog';
import { Announcer } from './room/Announcer';
import { Overview } from './room/Overview';
import { RoomHead } from './room/RoomHead';
import { RoomKeys } from './room/RoomKeys';
import { SmallRoom, WideRoom } from './room/Room';
import classes from './room/Room.module.css';
import { useLanding } from './room/useLanding';

export default function IncidentPage() {
  const { incidentId } = useParams({ strict: false }) as { incidentId: string };
  const detail = useQuery(incidentQuery(incidentId));
  return <Loaded query={detail}>{(data) => <WarRoom key={data.incident.id} detail={data} />}</Loaded>;
}

/** To be drawn anew for each incident: nothing begun in one may end up in another. */
export function WarRoom({ detail }: { detail: IncidentDetail }) {
  const { t } = useTranslation();
  const narrow = useMediaQuery('(max-width: 61.99em)', undefined, { getInitialValueInEffect: false });
  const connection = useConnection();
  const desk = useDesk(detail);
  const room = useLanding();
  const { shown, begun } = desk;
  const Room = narrow ? SmallRoom : WideRoom;
  return (
    <div ref={room} className={classes.room}>
      <RoomHead detail={detail}>{!narrow && <ActionBar detail={detail} desk={desk} />}</RoomHead>
      {connection === 'lost' && (
        <Alert color="yellow" icon={<IconPlugConnectedX size={18} />} p="xs" role="status">
          {t('warroom.notLive')}
        </Alert>
      )}
      <HandOverBanner detail={detail} />
      <Room
        detail={detail}
        desk={desk}
        overview={
          <>
            <NextSteps detail={detail} onBegin={desk.begin} />
            <Overview detail={detail} />
          </>
        }
      />
      <RoomKeys detail={detail} desk={desk} />
      <Announcer incidentId={detail.incident.id} />
      {shown && <shown.dialog detail={detail} onClose={desk.close} />}
      {begun && <StepDialog detail={detail} step={begun} onClose={desk.close} />}
    </div>
  );
}
