import { ActionIcon, Button } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconLifebuoy, IconPlus, IconTrash } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../session/session';
import { useSend } from '../../shared/forms/useSend';
import { useNames } from '../../shared/pick/catalogue';
import { useTargetText } from '../../shared/pick/targets';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { LoadMore } from '../../shared/ui/LoadMore';
import { Panel } from '../../shared/ui/Panel';
import { Row, Rows } from '../../shared/ui/Rows';
import { cardList, contactsKey, deleteCard, type ContactCard } from './api';
import { CardModal } from './CardModal';
import { ContactLinks } from './ContactLinks';

/** The emergency contacts of a team and of the organisation, or all of them without a team. */
export function CardsPanel({ teamId }: { teamId?: string }) {
  const { t } = useTranslation();
  const cards = useInfiniteQuery(cardList(teamId));
  const manages = useRole('admin', 'manager');
  const [edited, setEdited] = useState<ContactCard | 'new'>();
  const remove = useSend(deleteCard, { touches: [contactsKey] });

  function confirmRemoval({ id, name }: ContactCard) {
    modals.openConfirmModal({
      title: t('contacts.remove', { name }),
      children: t('contacts.removeText'),
      labels: { confirm: t('common.delete'), cancel: t('common.cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => remove.mutate(id),
    });
  }

  return (
    <Panel
      flush
      title={t('contacts.title')}
      actions={
        manages && (
          <Button size="xs" leftSection={<IconPlus size={15} />} onClick={() => setEdited('new')}>
            {t('contacts.add')}
          </Button>
        )
      }
    >
      <Loaded query={cards} rows={2}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={IconLifebuoy} title={t('contacts.none')} text={t('contacts.noneText')} />
          ) : (
            <Rows label={t('contacts.title')}>
              {list.map((card) => (
                <Row
                  key={card.id}
                  title={card.name}
                  meta={<About card={card} />}
                  side={
                    manages && (
                      <>
                        <Button variant="subtle" size="xs" aria-label={t('contacts.edit', { name: card.name })} onClick={() => setEdited(card)}>
                          {t('common.edit')}
                        </Button>
                        <ActionIcon aria-label={t('contacts.remove', { name: card.name })} onClick={() => confirmRemoval(card)}>
                          <IconTrash size={16} />
                        </ActionIcon>
                      </>
                    )
                  }
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
      <LoadMore {...cards} />
      {edited && <CardModal card={edited === 'new' ? undefined : edited} teamId={teamId} onClose={() => setEdited(undefined)} />}
    </Panel>
  );
}

function About({ card }: { card: ContactCard }) {
  const { t } = useTranslation();
  const names = useNames();
  const text = useTargetText();
  const { area, target, targetName, teamId } = card;
  const pages = target && (targetName ? text(target) : t('contacts.targetGone'));
  return (
    <>
      {[area, teamId ? names.team(teamId) : t('contacts.everybody'), pages].filter(Boolean).join(' · ')}
      <ContactLinks card={card} />
    </>
  );
}
