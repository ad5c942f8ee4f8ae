import { useState, type KeyboardEvent } from 'react';
import type { Day } from './days';

export interface Roving {
  tabIndex: number;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

const steps: Record<string, (place: number, last: number) => number> = {
  ArrowLeft: (place) => place - 1,
  ArrowRight: (place) => place + 1,
  Home: () => 0,
  End: (_, last) => last,
};

/** One stop of the Tab key for a line of days; the arrows go from day to day. */
export function useRovingDays(days: Day[]): (day: Day) => Roving {
  const [last, setLast] = useState<string>();
  const stop = days.some(({ date }) => date === last) ? last : days[0]?.date;
  return (day) => ({
    tabIndex: day.date === stop ? 0 : -1,
    onFocus: () => setLast(day.date),
    onKeyDown(event) {
      const step = steps[event.key];
      if (!step) return;
      event.preventDefault();
      const buttons = [...(event.currentTarget.parentElement?.querySelectorAll('button') ?? [])];
      const place = step(buttons.indexOf(event.currentTarget as HTMLButtonElement), buttons.length - 1);
      buttons[place]?.focus();
    },
  });
}
