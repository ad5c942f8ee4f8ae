import { act, renderHook } from '@testing-library/react';
import i18next from 'i18next';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { ProblemError } from '../../api/problem';
import { startTexts } from '../../i18n';
import { useFieldErrors } from './useFieldErrors';

beforeAll(startTexts);
afterEach(() => i18next.changeLanguage('en'));

const refusal = new ProblemError({
  status: 422,
  code: 'request.invalid',
  errors: [
    { field: 'rules[0].name', rule: 'notBlank', message: 'must not be blank' },
    { field: 'until', rule: 'range', message: 'must be within 7 days from now' },
  ],
});

test('a rule that has words is said in them, another as the service says it', async () => {
  const { result } = renderHook(useFieldErrors);
  expect(result.current(refusal)).toEqual({ 'rules.0.name': 'Required', until: 'must be within 7 days from now' });

  await act(() => i18next.changeLanguage('ru'));

  expect(result.current(refusal)).toEqual({ 'rules.0.name': 'Обязательное поле', until: 'must be within 7 days from now' });
});

test('what is at fault goes into the reader’s words', async () => {
  const css = new ProblemError({
    status: 422,
    code: 'branding.css',
    errors: [{ field: 'css', rule: 'cssProperty', message: '.card {position}: this property is not allowed' }],
  });
  const { result } = renderHook(useFieldErrors);
  await act(() => i18next.changeLanguage('ru'));

  expect(result.current(css)).toEqual({ css: '.card {position}: это свойство не допускается.' });
});
