import { oncall, ok } from '../api/clients';

/** What this device lets the console do about pushes. */
export type PushSupport =
  | 'ready'
  /** The person refused, or the system does; only its settings can change that. */
  | 'denied'
  /** Safari on iOS pushes only to what is on the home screen. */
  | 'home-screen-first'
  | 'unsupported';

export function pushSupport(): PushSupport {
  if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window)) {
    return isApple() && !isInstalled() ? 'home-screen-first' : 'unsupported';
  }
  return Notification.permission === 'denied' ? 'denied' : 'ready';
}

/** Whether the console runs as an installed app. */
export function isInstalled(): boolean {
  return window.matchMedia('(display-mode: standalone)').matches;
}

function isApple(): boolean {
  return /iPhone|iPad|iPod/.test(navigator.userAgent);
}

/** Pages are notified of by it; without it the console works all the same. */
export function registerServiceWorker(): void {
  navigator.serviceWorker?.register('/sw.js', { updateViaCache: 'none' }).catch(() => undefined);
}

/** The subscription of this browser, if it has one. */
export async function currentSubscription(): Promise<PushSubscription | null> {
  if (pushSupport() !== 'ready') return null;
  const registration = await navigator.serviceWorker.getRegistration();
  return (await registration?.pushManager.getSubscription()) ?? null;
}

export class PermissionRefused extends Error {}

/**
 * Asks the person, then subscribes.
 *
 * @throws PermissionRefused
 */
export async function subscribe(): Promise<PushSubscription> {
  if ((await Notification.requestPermission()) !== 'granted') throw new PermissionRefused();
  const { publicKey } = await ok(oncall.GET('/api/oncall/v1/web-push-key'));
  const registration = await navigator.serviceWorker.ready;
  return registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
}

export interface SubscriptionBody {
  address: string;
  keys: { p256dh: string; auth: string };
}

export function bodyOf(subscription: PushSubscription): SubscriptionBody {
  const { endpoint = '', keys = {} } = subscription.toJSON();
  return { address: endpoint, keys: { p256dh: keys.p256dh ?? '', auth: keys.auth ?? '' } };
}

/** A name by which a person knows this device again, like "Firefox, Android". */
export function deviceName(agent = navigator.userAgent): string {
  const browser = /Edg\//.test(agent)
    ? 'Edge'
    : /Firefox\//.test(agent)
      ? 'Firefox'
      : /Chrome\//.test(agent)
        ? 'Chrome'
        : /Safari\//.test(agent)
          ? 'Safari'
          : 'Browser';
  const system = /Android/.test(agent)
    ? 'Android'
    : /iPhone|iPad|iPod/.test(agent)
      ? 'iOS'
      : /Windows/.test(agent)
        ? 'Windows'
        : /Mac OS/.test(agent)
          ? 'macOS'
          : /Linux/.test(agent)
            ? 'Linux'
            : '';
  return system ? `${browser}, ${system}` : browser;
}
