import { Tabs, type TabsListProps } from '@mantine/core';
import { useEffect, useRef } from 'react';
import classes from './TabRow.module.css';

interface TabRowProps extends TabsListProps {
  /** The tab that is open; absent for the first. */
  value?: string;
}

/** Tabs in one row that is scrolled where it is too wide, with the open one in sight. */
export function TabRow({ value, ...props }: TabRowProps) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const list = row.current;
    const tab = list?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
    if (list && tab) list.scrollLeft = tab.offsetLeft - (list.clientWidth - tab.offsetWidth) / 2;
  }, [value]);
  return <Tabs.List ref={row} className={classes.row} mb="md" {...props} />;
}
