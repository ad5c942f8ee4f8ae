import { Anchor } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactCard } from './api';

/** The ways to a contact outside Muster, and what to know beforehand. */
export function ContactLinks({ card }: { card: ContactCard }) {
  const { t } = useTranslation();
  const { name, phone, email, url, note } = card;
  const ways = [
    phone && { href: `tel:${phone}`, text: phone, label: t('contacts.call', { name, phone }) },
    email && { href: `mailto:${email}`, text: email, label: t('contacts.write', { name, email }) },
    url && { href: url, text: new URL(url).hostname, label: t('contacts.visit', { name, url }) },
  ].filter((way) => !!way);
  return (
    <>
      {ways.map(({ href, text, label }) => (
        <Fragment key={href}>
          {' · '}
          <Anchor href={href} aria-label={label} inherit underline="always" {...(href === url && { target: '_blank', rel: 'noreferrer' })}>
            {text}
          </Anchor>
        </Fragment>
      ))}
      {note && ` · ${note}`}
    </>
  );
}
