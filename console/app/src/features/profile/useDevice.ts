import { useQuery, useQueryClient } from '@tanstack/react-query';
import {
  bodyOf,
  currentSubscription,
  deviceName,
  PermissionRefused,
  pushSupport,
  subscribe,
  type PushSupport,
} from '../../push/device';
import { useSend } from '../../shared/forms/useSend';
import { addMethod, methodsKey, removeMethod, replaceSubscription, rulesKey, sendCode, type ContactMethod } from './api';

const subscriptionKey = ['push', 'subscription'];
const storageKey = 'muster-push-method';

export type DeviceState = Exclude<PushSupport, 'ready'> | 'off' | 'waiting' | 'gone' | 'on';

/** Pushes to this very browser: how things are, and how to change them. */
export function useDevice(personId: string, methods: ContactMethod[]) {
  const client = useQueryClient();
  const subscription = useQuery({ queryKey: subscriptionKey, queryFn: currentSubscription });
  const support = pushSupport();
  const method = methodOf(methods, subscription.data?.endpoint);
  const touches = [methodsKey(personId), rulesKey(personId), subscriptionKey];

  const turnOn = useSend(
    async () => {
      const body = bodyOf(await subscribe());
      const known = methodOf(methods, body.address);
      const device = known ?? methods.find(({ id, kind }) => kind === 'WEB_PUSH' && id === rememberedMethod());
      if (device && device.address !== body.address) {
        await replaceSubscription(personId, device.id, body);
        return device.id;
      }
      const { id } = device ?? (await addMethod(personId, { kind: 'WEB_PUSH', label: deviceName(), ...body }));
      await sendCode(personId, id);
      return id;
    },
    { touches, onDone: remember, quiet: true },
  );

  const turnOff = useSend(
    async () => {
      await subscription.data?.unsubscribe();
      if (method) await removeMethod(personId, method.id);
      client.setQueryData(subscriptionKey, null);
    },
    { touches, onDone: () => remember(undefined) },
  );

  return {
    state: support === 'ready' ? stateOf(method) : support,
    method,
    turnOn,
    turnOff,
    /** The person closed the browser's question without an answer, or refused. */
    refused: turnOn.error instanceof PermissionRefused,
  };
}

function stateOf(method: ContactMethod | undefined): DeviceState {
  if (!method) return 'off';
  if (method.verified) return 'on';
  return method.goneSince ? 'gone' : 'waiting';
}

function methodOf(methods: ContactMethod[], endpoint: string | undefined): ContactMethod | undefined {
  return methods.find(({ kind, address }) => kind === 'WEB_PUSH' && address === endpoint);
}

function rememberedMethod(): string | null {
  try {
    return window.localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

function remember(id: string | undefined): void {
  try {
    if (id) window.localStorage.setItem(storageKey, id);
    else window.localStorage.removeItem(storageKey);
  } catch {
    // Without storage a new subscription becomes a new contact method.
  }
}
