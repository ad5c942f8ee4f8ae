import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Time } from '../../shared/time/Time';
import { ToneBadge } from '../../shared/ui/Badges';
import { Row } from '../../shared/ui/Rows';
import type { HandOver } from './api';
import { useBriefText } from './useBriefText';

interface HandOverRowProps {
  handOver: HandOver;
  /** Instead of who hands over to whom. */
  title?: string;
  /** When it is the reader's turn to accept. */
  accepts?: boolean;
  onRead: () => void;
}

export function HandOverRow({ handOver, title, accepts, onRead }: HandOverRowProps) {
  const { t } = useTranslation();
  const text = useBriefText();
  const { fromPersonName, toPersonName, givenAt, acceptedAt, note, brief } = handOver;
  const who = `${fromPersonName} → ${toPersonName}`;
  return (
    <Row
      title={title ?? who}
      meta={
        <>
          <Time at={givenAt} as="both" /> · {text(brief)}
          {note && ` · ${t('handover.withNote')}`}
        </>
      }
      side={
        <>
          {!accepts && (
            <ToneBadge tone={acceptedAt ? 'good' : 'watch'}>
              {t(acceptedAt ? 'handover.accepted' : 'handover.notAccepted')}
            </ToneBadge>
          )}
          <Button
            size="xs"
            variant={accepts ? 'filled' : 'default'}
            aria-label={t(accepts ? 'handover.acceptOf' : 'handover.readOf', { who })}
            onClick={onRead}
          >
            {t(accepts ? 'handover.acceptOpen' : 'handover.read')}
          </Button>
        </>
      }
    />
  );
}
