import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { useDocumentTitle, useFullscreenDocument, useSessionStorage } from '@mantine/hooks';
import { IconArrowLeft, IconArrowRight, IconMaximize, IconPlus, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../../session/session';
import { useSend } from '../../../shared/forms/useSend';
import { useSecond } from '../../../shared/time/useNow';
import { Loaded } from '../../../shared/ui/Loaded';
import { useKeys } from '../../../shared/ui/useKeys';
import { ActionModal } from '../../actions/ActionModal';
import { AnalysisFigure } from '../../analyses/AnalysisFigure';
import { analysesQuery, factorsQuery, type Factor, type Summary } from '../../analyses/api';
import { FactorsPanel } from '../../analyses/FactorsPanel';
import { SectionText } from '../../analyses/SectionText';
import { ActionsPanel } from '../ActionsPanel';
import { documentQuery, type Document } from '../api';
import { DocumentTimeline } from '../DocumentTimeline';
import { outlineOf } from '../sections';
import { slidesOf, spoken, timeOf } from './agenda';
import { beginMeeting, meetingKey, meetingQuery, type Meeting } from './api';
import { Minutes } from './Minutes';
import { useTopic } from './names';
import classes from './Review.module.css';

/** The review itself: one thing at a time, readable from the back of the room. */
export default function ReviewPage() {
  const { postmortemId } = useParams({ strict: false }) as { postmortemId: string };
  const document = useQuery(documentQuery(postmortemId));
  const meeting = useQuery(meetingQuery(postmortemId));
  const analyses = useQuery(analysesQuery(postmortemId));
  const factors = useQuery(factorsQuery(postmortemId));
  return (
    <Loaded query={document}>
      {(found) => (
        <Loaded query={meeting}>
          {(held) => (
            <Loaded query={analyses}>
              {(drawn) => (
                <Loaded query={factors}>
                  {(named) => <Review document={found} meeting={held} analyses={drawn} factors={named} />}
                </Loaded>
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

interface ReviewProps {
  document: Document;
  meeting: Meeting;
  analyses: Summary[];
  factors: Factor[];
}

export function Review({ document, meeting, analyses, factors }: ReviewProps) {
  const { t } = useTranslation();
  const topic = useTopic();
  const now = useSecond();
  const { toggle } = useFullscreenDocument();
  const [adding, setAdding] = useState(false);
  useDocumentTitle(`${document.reference} ${document.title}`);
  const slides = slidesOf(meeting.agenda, { sections: document.sections, analyses, factors: factors.length > 0 });
  const [stored, setIndex] = useSessionStorage({ key: `muster.review.${document.id}`, defaultValue: 0, getInitialValueInEffect: false });
  const index = Math.min(Math.max(0, stored), slides.length - 1);
  const slide = slides[index] ?? { point: 0, shows: '@actions' };
  const begin = useSend(() => beginMeeting(document.id), { touches: [meetingKey(document.id)] });
  const go = (to: number) => setIndex(Math.min(Math.max(0, to), slides.length - 1));
  useKeys({
    ArrowRight: () => go(index + 1),
    PageDown: () => go(index + 1),
    ArrowLeft: () => go(index - 1),
    PageUp: () => go(index - 1),
    Home: () => go(0),
    End: () => go(slides.length - 1),
    a: () => setAdding(true),
    f: () => void toggle(),
  });
  const called = meeting.state === 'CALLED';
  const time = called && meeting.beganAt ? timeOf(meeting.agenda, slide.point, (now - Date.parse(meeting.beganAt)) / 1000) : undefined;
  return (
    <div className={classes.screen}>
      <header className={classes.bar}>
        <Text className={classes.name} fw={600} inherit>
          {document.reference} {document.title}
        </Text>
        {time ? (
          <span role="timer" className={`${classes.left} ${time.left < 0 ? classes.over : ''}`} aria-label={t('review.timeLeft')}>
            {spoken(time.left)}
          </span>
        ) : (
          called && (
            <Button loading={begin.isPending} onClick={() => begin.mutate()}>
              {t('review.begin')}
            </Button>
          )
        )}
        <Group gap="xs" wrap="nowrap">
          <ActionIcon size="lg" variant="default" disabled={index === 0} aria-label={t('review.back')} onClick={() => go(index - 1)}>
            <IconArrowLeft size={20} />
          </ActionIcon>
          <ActionIcon size="lg" variant="default" disabled={index === slides.length - 1} aria-label={t('review.next')} onClick={() => go(index + 1)}>
            <IconArrowRight size={20} />
          </ActionIcon>
          <Button variant="default" leftSection={<IconPlus size={16} />} aria-keyshortcuts="a" onClick={() => setAdding(true)}>
            {t('actions.add')}
          </Button>
          <ActionIcon size="lg" variant="default" visibleFrom="sm" aria-keyshortcuts="f" aria-label={t('review.fullScreen')} onClick={() => void toggle()}>
            <IconMaximize size={18} />
          </ActionIcon>
          <ActionIcon component={Link} to={`/post-mortems/${document.id}?tab=meeting`} size="lg" variant="default" aria-label={t('review.leave')}>
            <IconX size={18} />
          </ActionIcon>
        </Group>
      </header>
      <nav className={classes.points} aria-label={t('review.agenda')}>
        {meeting.agenda.map((item, point) => (
          <button
            key={point}
            type="button"
            className={classes.point}
            aria-current={point === slide.point ? 'step' : undefined}
            onClick={() => go(slides.findIndex((one) => one.point === point))}
          >
            {t('review.point', { topic: topic(item.topic), minutes: item.minutes })}
          </button>
        ))}
      </nav>
      <div className={classes.body}>
        <main className={classes.slide} aria-live="polite" tabIndex={-1}>
          <Shown key={slide.shows} document={document} analyses={analyses} shows={slide.shows} />
        </main>
        <aside className={classes.aside} aria-label={t('review.minutes')}>
          <Minutes key={meeting.state} id={document.id} meeting={meeting} />
        </aside>
      </div>
      {adding && <ActionModal postmortemId={document.id} onClose={() => setAdding(false)} />}
    </div>
  );
}

interface ShownProps {
  document: Document;
  analyses: Summary[];
  shows: string;
}

/** One section or picture, the factors, the timeline, or what will be done. */
function Shown({ document, analyses, shows }: ShownProps) {
  const { t } = useTranslation();
  const mayWrite = useRole('admin', 'manager', 'responder');
  const open = mayWrite && document.status !== 'PUBLISHED';
  if (shows === '@actions') return <ActionsPanel document={document} mayWrite={mayWrite} />;
  if (shows === '@factors') return <FactorsPanel document={document} mayWrite={mayWrite} />;
  if (shows === '@timeline') return <DocumentTimeline id={document.id} />;
  const analysis = analyses.find(({ id }) => `#${id}` === shows);
  if (analysis) {
    return (
      <>
        <h1>{analysis.title}</h1>
        <AnalysisFigure postmortemId={document.id} analysis={analysis} mayWrite={open} />
      </>
    );
  }
  const section = document.sections.find(({ key }) => key === shows);
  return (
    <>
      <h1>{outlineOf(document, shows).heading}</h1>
      <div>
        {section?.markdown ? (
          <SectionText postmortemId={document.id} mayWrite={open}>
            {section.markdown}
          </SectionText>
        ) : (
          <Text c="dimmed">{t('review.empty')}</Text>
        )}
      </div>
    </>
  );
}
