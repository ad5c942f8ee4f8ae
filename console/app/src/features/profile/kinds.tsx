import { IconMail, IconMessage, IconPhone, IconWebhook } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { ContactMethod } from './api';

export const methodKinds = ['EMAIL', 'SMS', 'VOICE', 'WEBHOOK'] as const;

export type MethodKind = (typeof methodKinds)[number];

const icons = { EMAIL: IconMail, SMS: IconMessage, VOICE: IconPhone, WEBHOOK: IconWebhook };

export function KindIcon({ kind }: { kind: MethodKind }) {
  const Icon = icons[kind];
  return <Icon size={18} aria-hidden />;
}

export const isPhone = (kind: string | undefined) => kind === 'SMS' || kind === 'VOICE';

/** A telephone is named with what it is used for, because it may take both messages and calls. */
export const nameOf = (method: ContactMethod, t: TFunction) =>
  isPhone(method.kind) ? `${t(`profile.kind.${method.kind}`)}: ${method.address}` : method.address;
