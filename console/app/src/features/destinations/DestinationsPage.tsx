import { ActionIcon, Button } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconMessages, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../session/session';
import { useSend } from '../../shared/forms/useSend';
import { ToneBadge } from '../../shared/ui/Badges';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { PageHeader } from '../../shared/ui/PageHeader';
import { Panel } from '../../shared/ui/Panel';
import { Row, Rows } from '../../shared/ui/Rows';
import { deleteDestination, destinationsKey, isBeingTried, kindsQuery, tryDestination, watchedDestinations, type Destination } from './api';
import { DestinationModal } from './DestinationModal';

/** The places that levels of policies tell, beside the people whom they page. */
export default function DestinationsPage() {
  const { t } = useTranslation();
  const destinations = useQuery(watchedDestinations);
  const available = useQuery(kindsQuery).data?.available ?? [];
  const mayChange = useRole('admin', 'manager');
  const [edited, setEdited] = useState<Destination | 'new'>();
  return (
    <>
      <PageHeader
        title={t('destinations.title')}
        text={t('destinations.text')}
        parent={{ to: '/escalation-policies', label: t('policies.title') }}
        actions={
          mayChange && (
            <Button leftSection={<IconPlus size={16} />} onClick={() => setEdited('new')}>
              {t('destinations.add')}
            </Button>
          )
        }
      />
      <Panel flush>
        <Loaded query={destinations}>
          {(list) =>
            list.length === 0 ? (
              <EmptyState icon={IconMessages} title={t('destinations.none')} text={t('destinations.noneText')} />
            ) : (
              <Rows label={t('destinations.title')}>
                {list.map((destination) => (
                  <DestinationRow
                    key={destination.id}
                    destination={destination}
                    mayChange={mayChange}
                    onEdit={() => setEdited(destination)}
                  />
                ))}
              </Rows>
            )
          }
        </Loaded>
      </Panel>
      {edited && (
        <DestinationModal
          destination={edited === 'new' ? undefined : edited}
          available={available}
          onClose={() => setEdited(undefined)}
        />
      )}
    </>
  );
}

interface DestinationRowProps {
  destination: Destination;
  mayChange: boolean;
  onEdit: () => void;
}

function DestinationRow({ destination, mayChange, onEdit }: DestinationRowProps) {
  const { t } = useTranslation();
  const { id, name, kind, address, lastTrial } = destination;
  const attempt = useSend(() => tryDestination(id), { touches: [destinationsKey] });
  const remove = useSend(() => deleteDestination(id), { touches: [destinationsKey] });

  function confirmRemoval() {
    modals.openConfirmModal({
      title: t('destinations.remove', { name }),
      children: t('destinations.removeText'),
      labels: { confirm: t('common.delete'), cancel: t('common.cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => remove.mutate(),
    });
  }

  return (
    <Row
      title={name}
      meta={[t(`destinations.kind.${kind}`), address, lastTrial?.error].filter(Boolean).join(' · ')}
      side={
        <>
          <Trial destination={destination} />
          {mayChange && (
            <>
              <Button
                variant="subtle"
                size="xs"
                aria-label={t('destinations.tryIt', { name })}
                loading={attempt.isPending || isBeingTried(destination)}
                onClick={() => attempt.mutate()}
              >
                {t('destinations.try')}
              </Button>
              <Button variant="subtle" size="xs" onClick={onEdit}>
                {t('common.edit')}
              </Button>
              <ActionIcon aria-label={t('destinations.remove', { name })} onClick={confirmRemoval}>
                <IconTrash size={16} />
              </ActionIcon>
            </>
          )}
        </>
      }
    />
  );
}

/** Whether it can be reached, as far as anybody tried. */
function Trial({ destination }: { destination: Destination }) {
  const { t } = useTranslation();
  const { usable, lastTrial } = destination;
  if (!usable) return <ToneBadge tone="alarm">{t('destinations.noProvider')}</ToneBadge>;
  if (!lastTrial || isBeingTried(destination)) return null;
  return ['SENT', 'DELIVERED'].includes(lastTrial.status) ? (
    <ToneBadge tone="good">{t('destinations.works')}</ToneBadge>
  ) : (
    <ToneBadge tone="alarm">{t('destinations.fails')}</ToneBadge>
  );
}
