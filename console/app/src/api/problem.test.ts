import { expect, test } from 'vitest';
import { fieldErrors, isPassing, problemOf, ProblemError, toProblem } from './problem';

test('a problem document is read with its code and field errors', async () => {
  const body = { code: 'request.invalid', title: 'Bad', errors: [{ field: 'name', message: 'is empty' }] };
  const answer = new Response(JSON.stringify(body), {
    status: 400,
    headers: { 'Content-Type': 'application/problem+json' },
  });

  expect(await problemOf(answer)).toEqual({ ...body, status: 400 });
});

test('an answer that is no problem document still becomes one', async () => {
  const page = new Response('<html>', { status: 502, headers: { 'Content-Type': 'text/html' } });
  const broken = new Response('{', { status: 500, headers: { 'Content-Type': 'application/json' } });

  expect(await problemOf(page)).toEqual({ status: 502, code: 'http.502' });
  expect(await problemOf(broken)).toEqual({ status: 500, code: 'http.500' });
});

test('field errors carry the paths that forms use', () => {
  const problem = {
    status: 400,
    code: 'request.invalid',
    errors: [
      { field: 'levels[1].targets[0].id', message: 'unknown' },
      { field: 'name', message: 'first' },
      { field: 'name', message: 'second' },
    ],
  };

  expect(fieldErrors(problem, ({ message }) => message)).toEqual({ 'levels.1.targets.0.id': 'unknown', name: 'first' });
});

test('a lost connection and an absent service pass by themselves, a conflict does not', () => {
  expect(isPassing(toProblem(new TypeError('Failed to fetch')))).toBe(true);
  expect(isPassing({ status: 503, code: 'gateway.service-away' })).toBe(true);
  expect(isPassing(toProblem(new ProblemError({ status: 409, code: 'incident.invalid-transition' })))).toBe(false);
});
