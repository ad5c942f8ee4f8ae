import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { actionSample } from '../../test/actionSample';
import { alive, hostileWords, lost } from '../../test/hostile';
import { aMeeting } from '../../test/meeting';
import { behind, figures, metric } from '../../test/metrics';
import { answer } from '../../test/network';
import { sample } from '../../test/postmortemSample';
import { draw } from '../../test/render';
import { ActionDetail } from '../actions/ActionDetail';
import { FactorsPanel } from '../analyses/FactorsPanel';
import MetricsPage from '../metrics/MetricsPage';
import { ActionsPanel } from './ActionsPanel';
import type { Document } from './api';
import { SectionComments } from './comments/SectionComments';
import type { Comment } from './comments/api';
import LibraryPage from './library/LibraryPage';
import { TagsPanel } from './library/TagsPanel';
import { MeetingPanel } from './meeting/MeetingPanel';
import { Minutes } from './meeting/Minutes';
import { PostmortemHeader } from './PostmortemHeader';
import { PublicPanel } from './public/PublicPanel';
import { RelatedPanel } from './related/RelatedPanel';
import { TextPanel } from './TextPanel';

const api = '/api/postmortem/v1';
const one = `${api}/postmortems/pm1`;
const at = '2026-03-25T10:00:00Z';
const each = <T,>(make: (words: string, index: number) => T) => hostileWords.map(make);
const all = hostileWords.join('\n\n');
const person = (words: string, index: number) => ({ id: `p${index}`, name: words });

const items = each((words, index) =>
  actionSample({
    id: `a${index}`,
    title: words,
    reference: words,
    owner: person(words, index),
    assigned: true,
    committedBy: words,
  }),
);
const hostile = {
  ...sample,
  title: all,
  reference: all,
  owner: person(all, 0),
  noActionItemsReason: all,
  uncoveredFactorsReason: all,
  actionItems: items,
  approval: { ...sample.approval, given: each(person) },
  outline: sample.outline.map((part) => ({ ...part, heading: all, hint: all })),
  sections: sample.sections.map((part) => ({ ...part, markdown: all, updatedBy: all, empty: false })),
  missing: [],
  incident: {
    ...sample.incident,
    services: hostileWords,
    impact: { summary: all },
    roles: [{ roleKey: 'commander', names: hostileWords }],
  },
} as unknown as Document;

const harmless = () => {
  expect(alive(document.body)).toEqual([]);
  expect(lost()).toEqual([]);
};

test('in title, headings, sections, facts and timeline', async () => {
  answer({
    [`GET ${one}/timeline`]: {
      body: {
        items: each((text, index) => ({ entryId: `e${index}`, kind: 'ACTION', text, occurredAt: at, pinned: true, author: person(text, index) })),
        next: null,
      },
    },
    [`GET ${one}/comments`]: { body: { items: [], next: null } },
  });
  await draw(
    <>
      <PostmortemHeader document={hostile} mayWrite />
      <TextPanel document={hostile} mayWrite />
    </>,
  );

  expect((await screen.findAllByText('<script>pwned()</script>')).length).toBeGreaterThan(0);
  harmless();
});

test('in comments, their quotes and suggestions', async () => {
  const comments = each((words, index) => ({
    id: `c${index}`,
    section: 'summary',
    parentId: index % 3 === 2 ? 'c0' : null,
    text: words,
    quote: words,
    replacement: index % 2 === 0 ? words : null,
    status: 'OPEN',
    createdAt: at,
    by: words,
    mentions: [],
  })) as unknown as Comment[];
  await draw(<SectionComments document={hostile} comments={comments} mayWrite />);

  harmless();
});

test('in factors, their evidence and their actions', async () => {
  const categories = each((words, index) => ({ catalogue: 'FACTOR', key: `K${index}`, names: { en: words }, position: index, retired: false }));
  answer({
    [`GET ${api}/cause-categories/FACTOR`]: { body: categories },
    [`GET ${one}/factors`]: {
      body: each((words, index) => ({
        id: `f${index}`,
        postmortemId: 'pm1',
        category: `K${index}`,
        text: words,
        evidenceUrl: words,
        main: index === 0,
        noActionReason: words,
        actionItems: [{ id: `a${index}`, title: words, status: 'PROPOSED' }],
        covered: true,
        updatedAt: at,
        updatedBy: words,
        version: 1,
      })),
    },
  });
  await draw(<FactorsPanel document={hostile} mayWrite />);

  await screen.findAllByText('<script>pwned()</script>');
  harmless();
});

test('in action items, their checklist, evidence and moves', async () => {
  const item = actionSample({
    title: all,
    dueMoves: hostileWords.length,
    reviewer: person(all, 1),
    cameBackAfter: each((words, index) => ({ incidentId: `i${index}`, reference: words, at })),
    evidence: { kind: 'LINK', reference: all, alert: all, note: all, url: 'javascript:pwned()' },
  } as never);
  answer({
    [`GET ${api}/action-items/a1/steps`]: { body: each((text, index) => ({ id: `s${index}`, text, done: false, position: index })) },
    [`GET ${api}/action-items/a1/due-changes`]: {
      body: each((words, index) => ({
        dueBefore: '2027-03-12',
        dueAfter: '2027-03-20',
        reason: words,
        changedAt: `2027-03-01T10:00:${10 + index}Z`,
        changedBy: words,
      })),
    },
  });
  await draw(
    <>
      <ActionsPanel document={hostile} mayWrite />
      <ActionDetail item={item} />
    </>,
  );

  await screen.findByRole('heading', { name: /^The date moved/ });
  await screen.findByRole('checkbox', { name: '<script>pwned()</script>' });
  harmless();
});

test('in the review meeting and its minutes', async () => {
  const meeting = aMeeting({
    place: all,
    reason: all,
    notes: all,
    agenda: each((topic) => ({ topic, minutes: 5 })),
    attendees: each((words, index) => ({ person: person(words, index), roles: [words], attended: true })) as never,
  });
  answer({ [`GET ${one}/meeting`]: { body: meeting } });
  await draw(
    <>
      <MeetingPanel document={hostile} mayWrite />
      <Minutes id="pm1" meeting={meeting} />
    </>,
  );

  const points = (await screen.findAllByRole('listitem')).map((point) => point.textContent);
  expect(points.slice(0, hostileWords.length)).toEqual(each((words) => `${words}, 5 min`));
  harmless();
});

test('in tags, related post-mortems and the library', async () => {
  const tags = { body: { tags: hostileWords } };
  const learning = { month: '2026-03-01', postmortemId: 'pm1', reference: all, title: all, resolvedAt: null, why: all, chosenBy: all };
  const summary = (words: string, index: number) => ({
    id: `p${index}`,
    incidentId: `i${index}`,
    postmortemId: `p${index}`,
    reference: words,
    title: words,
    severity: 'SEV1',
    status: 'PUBLISHED',
    drill: false,
    resolvedAt: at,
    publishedAt: at,
    score: 1,
  });
  answer({
    [`GET ${one}/tags`]: tags,
    [`GET ${one}/related`]: {
      body: {
        cause: { category: 'DATA', text: all },
        causeNames: { DATA: { en: all } },
        recurrences: [],
        related: each((words, index) => ({
          ...summary(words, index),
          reasons: ['SAME_CAUSE'],
          sharedServices: [],
          cause: { category: 'DATA', text: words },
        })),
      },
    },
    [`GET ${api}/library`]: {
      body: {
        items: each((words, index) => ({
          postmortem: { ...summary(words, index), cause: 'DATA', tags: [words] },
          passages: [{ place: 'SECTION', section: 'lessons', text: [{ text: words, found: index % 2 === 0 }] }],
        })),
        next: null,
      },
    },
    [`GET ${api}/library/causes`]: { body: { causes: [{ cause: 'DATA', count: 3 }], names: { DATA: { en: all } } } },
    [`GET ${api}/library/tags`]: { body: { tags: each((tag) => ({ tag, count: 2 })) } },
    [`GET ${api}/library/learning`]: { body: { learning } },
  });
  await draw(
    <>
      <TagsPanel document={{ ...hostile, status: 'PUBLISHED' }} mayWrite />
      <RelatedPanel document={hostile} mayWrite />
      <LibraryPage />
    </>,
    { roles: ['manager'] },
  );

  await screen.findByRole('list', { name: 'Library' });
  harmless();
});

test('in the words for customers, written and looked at', async () => {
  answer({
    [`GET ${one}/public-version`]: {
      body: { texts: { en: all, ru: all }, html: {}, editedAt: at, editedBy: all, approvedAt: at, approvedBy: all, changed: true, version: 4 },
    },
  });
  await draw(<PublicPanel document={hostile} mayWrite />, { roles: ['manager'] });

  expect(await screen.findByLabelText('English')).toHaveValue(all);
  harmless();
  await userEvent.click(screen.getByRole('radio', { name: 'Preview' }));
  harmless();
});

test('in names and explanations of metrics, teams and incidents', async () => {
  const path = `${api}/metrics`;
  const named = metric({ createdBy: all }, { name: { en: all, ru: all }, explanation: { en: all, ru: all } });
  answer({
    [`GET ${path}/definitions`]: { body: [named] },
    [`GET ${path}/figures/mtta`]: {
      body: figures(named, { groups: each((words, index) => ({ key: `t${index}`, name: words, figure: figures(named).figure })) as never }),
    },
    [`GET ${path}/figures/mtta/behind`]: {
      body: { items: each((words, index) => behind({ id: `i${index}`, reference: words, title: words })), next: null },
    },
  });
  await draw(<MetricsPage />, { roles: ['admin'] });

  await screen.findByRole('link', { name: '<script>pwned()</script>' });
  harmless();
});
