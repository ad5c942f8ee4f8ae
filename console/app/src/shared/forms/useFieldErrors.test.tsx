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
    { field: 'address', rule: 'address', message: 'must be in E.164' },
  ],
});

test('a rule that has words is said in them, another as the service says it', async () => {
  const { result } = renderHook(useFieldErrors);
  expect(result.current(refusal)).toEqual({ 'rules.0.name': 'Required', address: 'must be in E.164' });

  await act(() => i18next.changeLanguage('ru'));

  expect(result.current(refusal)).toEqual({ 'rules.0.name': 'Обязательное поле', address: 'must be in E.164' });
});
