import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { keyName, useKeys } from './useKeys';

function Page({ onJ }: { onJ: () => void }) {
  useKeys({ j: onJ });
  return (
    <>
      <input aria-label="text" />
      <input type="checkbox" aria-label="box" />
    </>
  );
}

test('keys rest while somebody types, and go on from a checkbox', async () => {
  const onJ = vi.fn();
  render(<Page onJ={onJ} />);

  await userEvent.type(screen.getByLabelText('text'), 'j');
  expect(onJ).not.toHaveBeenCalled();
  screen.getByLabelText('box').focus();
  await userEvent.keyboard('j');

  expect(onJ).toHaveBeenCalledTimes(1);
});

test('they rest under a dialog', async () => {
  const onJ = vi.fn();
  render(
    <>
      <Page onJ={onJ} />
      <div role="dialog" aria-modal="true" aria-label="d" />
      
    </>,
  );

  await userEvent.keyboard('j');

  expect(onJ).not.toHaveBeenCalled();
});

test('a key is where it is printed, also under another layout', () => {
  expect(keyName({ key: 'о', code: 'KeyJ', shiftKey: false })).toBe('j');
  expect(keyName({ key: 'J', code: 'KeyJ', shiftKey: true })).toBe('shift+j');
  expect(keyName({ key: 'j', code: 'KeyC', shiftKey: false })).toBe('j');
  expect(keyName({ key: '?', code: 'Digit7', shiftKey: true })).toBe('?');
});
