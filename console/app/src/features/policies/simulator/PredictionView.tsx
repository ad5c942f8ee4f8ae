import { Alert, Button, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAlertTriangle, IconBellOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Time, useDuration } from '../../../shared/time/Time';
import { useChannelName } from '../../../shared/ui/useChannelName';
import type { Simulation } from '../api';
import { useMoment } from '../useMoment';
import { Axis } from './Axis';
import { between, counts, pictureOf, type Picture, type SimulatedLevel } from './picture';
import classes from './Simulator.module.css';
import { useReasonText } from './useReasonText';

/** What would happen, from the alert's opening to the end of the policy. */
export function PredictionView({ simulation }: { simulation: Simulation }) {
  const { t } = useTranslation();
  const [all, { toggle }] = useDisclosure();
  const { openedAt, endsAt, raised } = simulation;
  const picture = pictureOf(simulation);
  const { ladder, repeats, lastResort } = picture;
  return (
    <Stack gap="sm">
      <Verdict picture={picture} openedAt={openedAt} />
      {simulation.levels.length > 0 && (
        <>
          <Axis simulation={simulation} />
          <ol className={classes.ladder} aria-label={t('simulator.ladder')}>
            {ladder.map((level) => (
              <Step key={`${level.run}.${level.level}`} level={level} openedAt={openedAt} />
            ))}
            {all && repeats.flat().map((level) => <Step key={`${level.run}.${level.level}`} level={level} openedAt={openedAt} />)}
            {!all && repeats.length > 0 && <Repeats count={repeats.length} first={repeats[0]?.[0]} openedAt={openedAt} onShow={toggle} />}
            {lastResort && <Step level={lastResort} openedAt={openedAt} />}
            {endsAt !== raised?.openedAt && (
              <li className={`${classes.step} ${classes.end}`}>
                <When at={endsAt} openedAt={openedAt} />
                <Text size="sm">{t('simulator.ends')}</Text>
              </li>
            )}
            {raised && (
              <li className={`${classes.step} ${classes.end}`}>
                <When at={raised.openedAt} openedAt={openedAt} />
                <Text size="sm">{t('simulator.raised')}</Text>
              </li>
            )}
          </ol>
        </>
      )}
      {raised && <PredictionView simulation={raised} />}
    </Stack>
  );
}

function Verdict({ picture: { outcome, first, ladder }, openedAt }: { picture: Picture; openedAt: string }) {
  const { t } = useTranslation();
  const reason = useReasonText();
  const when = useMoment();
  if (outcome === 'NOBODY') {
    const reasons = [...new Set(ladder.flatMap(({ unreached }) => unreached.map(reason)))];
    return (
      <Alert color="red" variant="filled" icon={<IconBellOff size={18} />} title={t('simulator.nobody')} role="alert">
        {reasons.length > 0 ? reasons.join('; ') : t('simulator.nobodyText')}
      </Alert>
    );
  }
  const names = first?.pages.map(({ personName }) => personName).join(', ') ?? '';
  const after = when(first ? between(openedAt, first.at) : 0);
  if (outcome === 'ONLY_LAST_RESORT') {
    return (
      <Alert color="yellow" icon={<IconAlertTriangle size={18} />} title={t('simulator.onlyLastResort')} role="alert">
        {t('simulator.first', { names, after })}
      </Alert>
    );
  }
  return (
    <Text fw={600} role="status">
      {t('simulator.first', { names, after })}
    </Text>
  );
}

function When({ at, openedAt }: { at: string; openedAt: string }) {
  const when = useMoment();
  return (
    <span className={classes.when}>
      {when(between(openedAt, at))}
      <Time className={classes.clock} at={at} as="short" />
    </span>
  );
}

function Step({ level, openedAt }: { level: SimulatedLevel; openedAt: string }) {
  const { t } = useTranslation();
  const reason = useReasonText();
  const channel = useChannelName();
  const duration = useDuration();
  const { pages, posts, unreached, lastResort, run } = level;
  const look = lastResort ? classes.resort : counts(level) ? '' : classes.skipped;
  return (
    <li className={`${classes.step} ${look}`}>
      <When at={level.at} openedAt={openedAt} />
      <div>
        <div className={classes.level}>
          {lastResort
            ? t('lastResort.title')
            : run > 1
              ? t('simulator.levelOfRun', { level: level.level, run })
              : t('policies.level', { number: level.level })}
          {!counts(level) && ` · ${t('simulator.skipped')}`}
        </div>
        {pages.map(({ personId, personName, messages }) => (
          <div key={personId}>
            <span className={classes.person}>{personName}</span>
            <ul className={classes.messages}>
              {messages.map((message) => {
                const later = between(level.at, message.at);
                return (
                  <li key={`${message.channel}${message.address}${message.at}`}>
                    {channel(message.channel)} {message.address}
                    {later > 0 && ` · ${t('simulator.later', { time: duration(later) })}`}
                  </li>
                );
              })}
            </ul>
          </div>
        ))}
        {posts.map(({ destinationId, destinationName, channel: through }) => (
          <div key={destinationId}>
            {t('simulator.told', { name: destinationName, channel: channel(through) })}
          </div>
        ))}
        {unreached.map((each) => (
          <div key={`${each.reason}${each.subject}`} className={classes.reason}>
            {reason(each)}
          </div>
        ))}
      </div>
    </li>
  );
}

interface RepeatsProps {
  count: number;
  first: SimulatedLevel | undefined;
  openedAt: string;
  onShow: () => void;
}

function Repeats({ count, first, openedAt, onShow }: RepeatsProps) {
  const { t } = useTranslation();
  return (
    <li className={classes.step}>
      {first ? <When at={first.at} openedAt={openedAt} /> : <span />}
      <div>
        <Text size="sm">{t('simulator.repeats', { count })}</Text>
        <Button variant="subtle" size="compact-xs" ml={-6} onClick={onShow}>
          {t('simulator.showRepeats')}
        </Button>
      </div>
    </li>
  );
}
