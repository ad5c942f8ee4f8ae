import { Checkbox, Group, Kbd, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../../session/session';
import { Rows } from '../../../shared/ui/Rows';
import { useKeys } from '../../../shared/ui/useKeys';
import type { Alert } from '../api';
import { declareFrom } from '../../incidents/declareStore';
import { originOf } from '../origin';
import { AlertRow } from './AlertRow';
import { BulkBar } from './BulkBar';
import { BulkDialogs, type BulkDialog } from './BulkDialogs';
import classes from './List.module.css';
import { Refusals } from './Refusals';
import { neighbour, nothingSelected, present, reachedTo, toggled } from './selection';
import { useBulk } from './useBulk';

/** Alerts of which several can be chosen and acted on, with the mouse or with the keyboard alone. */
export function AlertList({ alerts }: { alerts: Alert[] }) {
  const { t } = useTranslation();
  const responds = useRole('admin', 'manager', 'responder');
  const list = useRef<HTMLDivElement>(null);
  const [selection, setSelection] = useState(nothingSelected);
  const [active, setActive] = useState<string | null>(null);
  const [dialog, setDialog] = useState<BulkDialog>();
  const order = alerts.map(({ id }) => id);
  const chosen = present(selection, order);
  const onRow = active !== null && order.includes(active) ? [active] : [];
  const meant = chosen.length > 0 ? chosen : onRow;
  const bulk = useBulk(alerts, (refused) => setSelection({ selected: new Set(refused), anchor: null }));

  function go(by: 1 | -1, range = false) {
    const to = neighbour(order, active, by);
    if (!to) return;
    if (range && active) setSelection((before) => reachedTo(before.anchor ? before : toggled(before, active), to, order));
    list.current?.querySelector<HTMLElement>(`[data-row="${to}"] a`)?.focus();
  }

  const onMeant = (act: () => void) => () => {
    if (responds && meant.length > 0) act();
  };
  const declare = () => {
    const origin = originOf(alerts.filter(({ id }) => meant.includes(id)));
    if (origin) declareFrom(origin);
  };
  const choose = (id: string) => setSelection((before) => toggled(before, id));
  useKeys({
    j: () => go(1),
    k: () => go(-1),
    'shift+j': () => go(1, responds),
    'shift+k': () => go(-1, responds),
    x: () => responds && onRow.forEach(choose),
    'shift+x': () => responds && onRow.forEach((id) => setSelection((before) => reachedTo(before, id, order))),
    a: onMeant(() => bulk.mutate({ ids: meant, action: 'ACKNOWLEDGE' })),
    e: onMeant(() => setDialog('escalate')),
    s: onMeant(() => setDialog('snooze')),
    r: onMeant(() => setDialog('resolve')),
    d: onMeant(declare),
    i: onMeant(() => setDialog('join')),
    Escape: () => setSelection(nothingSelected),
    '?': () => setDialog('keys'),
  });

  return (
    <div ref={list}>
      <Group className={classes.head} justify="space-between">
        {responds ? (
          <Checkbox
            size="xs"
            label={t('alerts.chooseAll')}
            checked={chosen.length === order.length}
            indeterminate={chosen.length > 0 && chosen.length < order.length}
            onChange={() =>
              setSelection(chosen.length === order.length ? nothingSelected : { selected: new Set(order), anchor: null })
            }
          />
        ) : (
          <span />
        )}
        <Text component="button" type="button" size="xs" c="dimmed" className={classes.keys} onClick={() => setDialog('keys')}>
          <Kbd size="xs">?</Kbd> {t('alerts.keys.title')}
        </Text>
      </Group>
      {chosen.length > 0 && (
        <BulkBar
          count={chosen.length}
          busy={bulk.isPending}
          onAct={(action) => bulk.mutate({ ids: chosen, action })}
          onOpen={setDialog}
          onDeclare={declare}
          onClear={() => setSelection(nothingSelected)}
        />
      )}
      <Refusals outcome={bulk.outcome} onClose={bulk.forget} />
      <Rows aligned label={t('alerts.title')}>
        {alerts.map((alert) => (
          <AlertRow
            key={alert.id}
            alert={alert}
            responds={responds}
            chosen={selection.selected.has(alert.id)}
            onChoose={(range) => setSelection((before) => (range ? reachedTo(before, alert.id, order) : toggled(before, alert.id)))}
            onFocus={() => setActive(alert.id)}
          />
        ))}
      </Rows>
      {dialog && (
        <BulkDialogs dialog={dialog} alerts={alerts} ids={meant} onDone={bulk.settle} onJoined={() => setSelection(nothingSelected)} onClose={() => setDialog(undefined)} />
      )}
    </div>
  );
}
