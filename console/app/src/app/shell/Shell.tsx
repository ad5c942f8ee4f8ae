import { AppShell, Burger, Drawer, Group, ScrollArea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeclareHost } from '../../features/incidents/DeclareHost';
import { StormBanner } from '../../features/storm/StormBanner';
import { WaitingNotice } from '../../features/warroom/waiting/WaitingNotice';
import { LiveProvider, useLiveUpdates } from '../../live/useLiveUpdates';
import { usePushes } from '../../push/usePushes';
import { useKeptFocus } from '../../shared/focus/useKeptFocus';
import { SlotContext } from './BottomSlot';
import { Brand } from './Brand';
import { CommandPalette } from './CommandPalette';
import { footHeight } from './foot';
import { LowerEdge } from './LowerEdge';
import { Navigation } from './Navigation';
import { SearchButton } from './SearchButton';
import { SessionGate } from './SessionGate';
import classes from './Shell.module.css';
import { UserMenu } from './UserMenu';

export function Shell() {
  return (
    <SessionGate>
      <Frame />
    </SessionGate>
  );
}

function Frame() {
  const { t } = useTranslation();
  const [more, { open, close }] = useDisclosure();
  const connection = useLiveUpdates();
  usePushes();
  useKeptFocus();
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const [taken, take] = useState(false);
  const slot = useMemo(() => ({ place, take }), [place]);
  const path = useRouterState({ select: (state) => state.location.pathname });
  useEffect(close, [path, close]);
  return (
    <LiveProvider value={connection}>
    <AppShell
      header={{ height: 54 }}
      navbar={{ width: 228, breakpoint: 'sm', collapsed: { mobile: true } }}
      footer={{ height: footHeight(taken) }}
      padding={{ base: 'sm', sm: 'lg' }}
    >
      <a className="skip-link" href="#content">
        {t('shell.skip')}
      </a>
      <AppShell.Header className={classes.header}>
        <Burger hiddenFrom="sm" size="sm" opened={more} onClick={open} aria-label={t('nav.more')} />
        <Brand />
        <Group ml="auto" gap="xs" wrap="nowrap">
          <SearchButton />
          <UserMenu />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar className={classes.nav} aria-label={t('nav.main')}>
        <ScrollArea type="auto" scrollbarSize={6} offsetScrollbars="present">
          <Navigation />
        </ScrollArea>
      </AppShell.Navbar>
      <AppShell.Main className={classes.main} id="content" tabIndex={-1}>
        <div className={classes.content}>
          <StormBanner />
          <WaitingNotice />
          <SlotContext value={slot}>
            <Outlet />
          </SlotContext>
        </div>
      </AppShell.Main>
      <LowerEdge taken={taken} placed={setPlace} onMore={open} />
      <Drawer opened={more} onClose={close} size="78%" title={<Brand />} hiddenFrom="sm" closeButtonProps={{ 'aria-label': t('common.close') }}>
        <Navigation />
      </Drawer>
      <CommandPalette />
      <DeclareHost />
    </AppShell>
    </LiveProvider>
  );
}
