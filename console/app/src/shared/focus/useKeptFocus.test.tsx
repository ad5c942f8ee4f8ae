import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { draw } from '../../test/render';
import { useReturnFocus } from '../forms/useReturnFocus';
import { useKeptFocus } from './useKeptFocus';

const all = ['first', 'second', 'third'];

/** A list whose items go away when they are done, on a page as the console has them. */
function Page() {
  useKeptFocus();
  const [items, setItems] = useState(all);
  const [asked, setAsked] = useState<string>();
  const end = (item: string) => setItems(items.filter((one) => one !== item));
  return (
    <main id="content" tabIndex={-1}>
      <div>
        <ul>
          {items.map((item) => (
            <li key={item}>
              <button onClick={() => end(item)}>{item}</button>
              <button onClick={() => setAsked(item)}>ask {item}</button>
            </li>
          ))}
        </ul>
      </div>
      {asked && (
        <Question
          onEnd={() => {
            end(asked);
            setAsked(undefined);
          }}
        />
      )}
    </main>
  );
}

function Question({ onEnd }: { onEnd: () => void }) {
  useReturnFocus();
  return (
    <div role="dialog" aria-label="Sure?">
      <button onClick={onEnd} autoFocus>
        yes
      </button>
    </div>
  );
}

const button = (name: string) => screen.getByRole('button', { name });

beforeEach(() => draw(<Page />));

test('the keyboard goes on with what stands where something was', async () => {
  button('second').focus();
  await userEvent.keyboard('{Enter}');

  await waitFor(() => expect(button('third')).toHaveFocus());
});

test('with what is before it at the end of a list, and with the page when nothing is left', async () => {
  button('third').focus();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(button('second')).toHaveFocus());
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(button('first')).toHaveFocus());
  await userEvent.keyboard('{Enter}');

  await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
});

test('and after a dialog whose button went away with it', async () => {
  button('ask second').focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.click(screen.getByRole('button', { name: 'yes' }));

  await waitFor(() => expect(button('third')).toHaveFocus());
});

test('whoever leaves a control with the mouse is left alone', async () => {
  button('second').focus();
  button('second').blur();
  await Promise.resolve();
  await userEvent.click(button('third'));

  expect(button('first')).not.toHaveFocus();
});
