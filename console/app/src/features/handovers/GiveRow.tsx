import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Time } from '../../shared/time/Time';
import { useNow } from '../../shared/time/useNow';
import { Row } from '../../shared/ui/Rows';
import type { OwnShift } from './api';
import { possibleFrom } from './ending';

/** A shift that ends soon or has just ended. */
export function GiveRow({ shift, onGive }: { shift: OwnShift; onGive: () => void }) {
  const { t } = useTranslation();
  const now = useNow();
  const early = possibleFrom(shift) > now;
  return (
    <Row
      title={shift.scheduleName}
      meta={
        <>
          {t(Date.parse(shift.end) > now ? 'handover.ends' : 'handover.ended')} <Time at={shift.end} as="both" />
          {early && (
            <div>
              {t('handover.early')} <Time at={possibleFrom(shift)} as="absolute" />
            </div>
          )}
        </>
      }
      side={
        !early && (
          <Button size="xs" aria-label={t('handover.giveOf', { name: shift.scheduleName })} onClick={onGive}>
            {t('handover.give')}
          </Button>
        )
      }
    />
  );
}
