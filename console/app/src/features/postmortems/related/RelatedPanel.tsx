import { Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Time } from '../../../shared/time/Time';
import { SeverityBadge, StateBadge } from '../../../shared/ui/Badges';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { Loaded } from '../../../shared/ui/Loaded';
import { Panel } from '../../../shared/ui/Panel';
import { Row, Rows } from '../../../shared/ui/Rows';
import type { PanelProps } from '../panels';
import { relatedQuery, type Related, type RelatedPostmortem } from './api';

/** What happened before, why it is shown, and how its cause differs. */
export function RelatedPanel({ document }: PanelProps) {
  const { t } = useTranslation();
  const query = useQuery(relatedQuery(document.id));
  return (
    <Loaded query={query}>
      {(found) => (
        <Panel flush title={t('related.title')}>
          {found.related.length === 0 ? (
            <EmptyState icon={IconHistory} title={t('related.none')} text={t('related.noneText')} />
          ) : (
            <Rows label={t('related.title')}>
              {found.related.map((one) => (
                <RelatedRow key={one.postmortemId} one={one} found={found} />
              ))}
            </Rows>
          )}
        </Panel>
      )}
    </Loaded>
  );
}

function RelatedRow({ one, found }: { one: RelatedPostmortem; found: Related }) {
  const { t } = useTranslation();
  const reasons = one.reasons.filter((reason) => reason !== 'SAME_CAUSE' || !one.cause.category);
  return (
    <Row
      to={`/post-mortems/${one.postmortemId}`}
      before={<SeverityBadge severity={one.severity} />}
      title={`${one.reference} ${one.title}`}
      meta={
        <>
          <Time at={one.resolvedAt} as="absolute" />
          {reasons.length > 0 && ` · ${reasons.map((reason) => t(`related.reason.${reason}`)).join(', ')}`}
          <Difference one={one} found={found} />
        </>
      }
      side={<StateBadge kind="postmortemStatus" state={one.status} />}
    />
  );
}

/** Whether it had the same cause, and which one otherwise. */
function Difference({ one, found }: { one: RelatedPostmortem; found: Related }) {
  const { t, i18n } = useTranslation();
  const theirs = one.cause.category;
  if (!theirs) return null;
  const name = found.causeNames[theirs]?.[i18n.language] ?? found.causeNames[theirs]?.en ?? theirs;
  const same = theirs === found.cause.category;
  return (
    <Text size="sm">
      {t(same ? 'related.sameCause' : 'related.otherCause', { cause: name })}
      {one.cause.text && `: ${one.cause.text}`}
    </Text>
  );
}
