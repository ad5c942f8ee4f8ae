import { IconBellRinging, IconBrandSlack, IconDeviceMobile, IconMail, IconMessage, IconPhone, IconWebhook, type Icon } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { ContactMethod } from './api';

/** What a form can add; a device adds itself. */
export const methodKinds = ['EMAIL', 'SMS', 'VOICE', 'SLACK', 'NTFY', 'WEBHOOK'] as const;

export type MethodKind = ContactMethod['kind'];

const icons: Record<MethodKind, Icon> = {
  EMAIL: IconMail,
  SMS: IconMessage,
  VOICE: IconPhone,
  SLACK: IconBrandSlack,
  NTFY: IconBellRinging,
  WEB_PUSH: IconDeviceMobile,
  WEBHOOK: IconWebhook,
};

export function KindIcon({ kind }: { kind: MethodKind }) {
  const Icon = icons[kind];
  return <Icon size={18} aria-hidden />;
}

export const isPhone = (kind: string | undefined) => kind === 'SMS' || kind === 'VOICE';

/** A telephone is named with what it is used for, because it may take both messages and calls. */
export const nameOf = (method: ContactMethod, t: TFunction) => {
  const address = addressOf(method);
  return isPhone(method.kind) ? `${t(`profile.kind.${method.kind}`)}: ${address}` : address;
};

/** Nobody knows a device by its address. */
export const addressOf = ({ kind, address, label }: ContactMethod) => (kind === 'WEB_PUSH' ? label : address);

/** What is said beside the address: of a device, whose push service reaches it. */
export const detailOf = ({ kind, address, label, goneSince }: ContactMethod, t: TFunction) => {
  if (goneSince) return t('profile.goneText');
  return kind === 'WEB_PUSH' ? `${t('profile.kind.WEB_PUSH')} · ${new URL(address).host}` : label;
};
