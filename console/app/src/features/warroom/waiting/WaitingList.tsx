import { Button, Group, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconAlertTriangle, IconCheck, IconClockPause } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Time } from '../../../shared/time/Time';
import { ToneBadge } from '../../../shared/ui/Badges';
import { useProblemText } from '../../../shared/ui/useProblemText';
import { useSend } from '../../../shared/forms/useSend';
import pictures from '../pictures/Pictures.module.css';
import { TextModal } from '../work/TextModal';
import { isFailure } from './send';
import type { Waiting } from './store';
import { discard, sendAgain } from './useWaiting';
import classes from './Waiting.module.css';

interface WaitingListProps {
  lines: Waiting[];
  /** Where lines of several incidents stand together, each leads to its own. */
  linked?: boolean;
}

/** What was written and is not in the timeline yet, the newest first as there. */
export function WaitingList({ lines, linked }: WaitingListProps) {
  const { t } = useTranslation();
  if (lines.length === 0) return null;
  return (
    <ul className={classes.list} aria-label={t('waiting.title')}>
      {[...lines].reverse().map((waiting) => (
        <WaitingLine key={waiting.order} waiting={waiting} linked={linked} />
      ))}
    </ul>
  );
}

/** How a line fares. */
function fate({ refusal, sentAt }: Waiting): 'sent' | 'waits' | 'failed' | 'refused' {
  if (sentAt) return 'sent';
  if (!refusal) return 'waits';
  return isFailure(refusal) ? 'failed' : 'refused';
}

const signs = {
  sent: { icon: IconCheck, tone: 'good' },
  waits: { icon: IconClockPause, tone: 'watch' },
  failed: { icon: IconAlertTriangle, tone: 'alarm' },
  refused: { icon: IconAlertTriangle, tone: 'alarm' },
} as const;

function WaitingLine({ waiting, linked }: { waiting: Waiting; linked?: boolean }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const [editing, setEditing] = useState(false);
  const { line, refusal, sentAt, writtenAt, incidentId } = waiting;
  const how = fate(waiting);
  const { icon: Sign, tone } = signs[how];
  const again = useSend(() => sendAgain(waiting, line.text));
  const giveUp = () =>
    modals.openConfirmModal({
      title: t('waiting.discardTitle'),
      children: line.text,
      labels: { confirm: t('waiting.discard'), cancel: t('common.cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => void discard(waiting),
    });
  return (
    <li className={classes.line} data-refused={refusal !== undefined}>
      <Sign size={17} aria-hidden />
      <div className={classes.body}>
        <Group gap="xs">
          <ToneBadge tone={tone}>{t(`waiting.${how}`)}</ToneBadge>
          <Text size="xs" c="dimmed">
            {line.command ? `/${line.command}` : t(`warroom.kind.${line.kind}`)} · <Time at={writtenAt} as="absolute" />
            {linked && (
              <>
                {' · '}
                <Link to="/incidents/$incidentId" params={{ incidentId }}>
                  {t('waiting.incident')}
                </Link>
              </>
            )}
          </Text>
        </Group>
        <Text className={classes.text}>{line.text}</Text>
        {line.pictures?.map(({ data, alt }, index) => data && <img key={index} src={data} alt={alt} className={pictures.small} />)}
        {refusal && <Text size="sm">{problemText(refusal).text}</Text>}
        {waiting.fleeting && !sentAt && <Text size="sm">{t('waiting.fleeting')}</Text>}
        <Group gap="xs" mt={4} hidden={sentAt !== undefined}>
          {refusal && (
            <>
              <Button size="compact-sm" variant="default" onClick={() => setEditing(true)}>
                {t('common.edit')}
              </Button>
              <Button size="compact-sm" variant="default" loading={again.isPending} onClick={() => again.mutate()}>
                {t('waiting.again')}
              </Button>
            </>
          )}
          <Button size="compact-sm" variant="subtle" color="gray" onClick={giveUp}>
            {t('waiting.discard')}
          </Button>
        </Group>
      </div>
      {editing && (
        <TextModal
          incidentId={incidentId}
          question={{
            title: t('waiting.edit'),
            label: t('warroom.newEntry'),
            submitLabel: t('waiting.again'),
            field: 'text',
            initial: line.text,
            required: true,
            send: (text) => sendAgain(waiting, text),
          }}
          onClose={() => setEditing(false)}
        />
      )}
    </li>
  );
}
