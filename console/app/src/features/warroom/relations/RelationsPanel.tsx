import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SeverityBadge, StateBadge } from '../../../shared/ui/Badges';
import { Loaded } from '../../../shared/ui/Loaded';
import { Panel } from '../../../shared/ui/Panel';
import { Row, Rows } from '../../../shared/ui/Rows';
import type { IncidentDetail } from '../api';
import { TextModal, type TextQuestion } from '../work/TextModal';
import { relatedQuery, relationsQuery, unlink, type Proposal, type Relation } from './api';
import { LinkModal } from './LinkModal';

/** Incidents linked to this one, and those that may have to do with it. */
export function RelationsPanel({ detail }: { detail: IncidentDetail }) {
  const { t } = useTranslation();
  const { id } = detail.incident;
  const relations = useQuery(relationsQuery(id));
  const related = useQuery(relatedQuery(id));
  const mayLink = (detail.allowedActions as string[]).includes('LINK');
  const [linking, setLinking] = useState<Proposal['neighbour'] | 'any'>();
  const [question, setQuestion] = useState<TextQuestion>();
  const takeBack = (relation: Relation) =>
    setQuestion({
      title: t('relations.takeBack', { reference: relation.incident.reference }),
      label: t('warroom.reason'),
      submitLabel: t('relations.takeBackNow'),
      field: 'reason',
      required: true,
      send: (reason) => unlink(id, relation.id, reason),
    });
  return (
    <Stack>
      <Panel
        title={t('relations.title')}
        actions={
          mayLink && (
            <Button variant="subtle" size="xs" onClick={() => setLinking('any')}>
              {t('relations.link')}
            </Button>
          )
        }
      >
        <Loaded query={relations} rows={2}>
          {(links) =>
            links.length === 0 ? (
              <Text c="dimmed">{t('relations.none')}</Text>
            ) : (
              <Rows label={t('relations.title')}>
                {links.map((relation) => (
                  <LinkedIncident
                    key={relation.id}
                    neighbour={relation.incident}
                    about={t(`relations.is.${relation.kind}.${relation.first ? 'first' : 'other'}`)}
                    reason={relation.reason}
                    act={mayLink ? { label: t('relations.takeBackNow'), run: () => takeBack(relation) } : undefined}
                  />
                ))}
              </Rows>
            )
          }
        </Loaded>
      </Panel>
      {(related.data?.length ?? 0) > 0 && (
        <Panel title={t('relations.maybe')}>
          <Rows label={t('relations.maybe')}>
            {related.data?.map(({ neighbour, reasons }) => (
              <LinkedIncident
                key={neighbour.id}
                neighbour={neighbour}
                about={reasons.map((reason) => t(`relations.because.${reason}`)).join(', ')}
                act={mayLink ? { label: t('relations.link'), run: () => setLinking(neighbour) } : undefined}
              />
            ))}
          </Rows>
        </Panel>
      )}
      {linking && (
        <LinkModal
          detail={detail}
          other={linking === 'any' ? undefined : linking}
          onClose={() => setLinking(undefined)}
        />
      )}
      {question && <TextModal incidentId={id} question={question} onClose={() => setQuestion(undefined)} />}
    </Stack>
  );
}

interface LinkedIncidentProps {
  neighbour: Proposal['neighbour'];
  about: string;
  reason?: string | null;
  act?: { label: string; run: () => void };
}

function LinkedIncident({ neighbour, about, reason, act }: LinkedIncidentProps) {
  return (
    <Row
      to={neighbour.visible ? `/incidents/${neighbour.id}` : undefined}
      before={neighbour.severity && <SeverityBadge severity={neighbour.severity} />}
      title={`${neighbour.reference} ${neighbour.title}`}
      meta={reason ? `${about} · ${reason}` : about}
      side={
        <>
          {neighbour.state && <StateBadge kind="incidentState" state={neighbour.state} />}
          {act && (
            <Button size="compact-xs" variant="default" onClick={act.run}>
              {act.label}
            </Button>
          )}
        </>
      }
    />
  );
}
