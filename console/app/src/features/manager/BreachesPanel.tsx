import { Anchor, Text } from '@mantine/core';
import { IconScale } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Time } from '../../shared/time/Time';
import { ToneBadge } from '../../shared/ui/Badges';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { LoadMore } from '../../shared/ui/LoadMore';
import { Panel } from '../../shared/ui/Panel';
import { Row, Rows } from '../../shared/ui/Rows';
import { breachList } from './api';

/** Who breaks which rule of the follow-up policy, and since when. */
export function BreachesPanel({ teamId }: { teamId?: string }) {
  const { t } = useTranslation();
  const breaches = useInfiniteQuery(breachList(teamId));
  return (
    <Panel flush title={t('followUp.breaches')}>
      <Loaded query={breaches}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={IconScale} title={t('followUp.noBreaches')} />
          ) : (
            <Rows label={t('followUp.breaches')}>
              {list.map((breach) => (
                <Row
                  key={`${breach.actionItemId}${breach.rule}`}
                  before={<ToneBadge tone={breach.rule === 'OVERDUE' ? 'alarm' : 'watch'}>{breach.priority}</ToneBadge>}
                  title={
                    <Anchor component={Link} to={'/action-items' as never} search={{ item: breach.actionItemId } as never} inherit>
                      {breach.title}
                    </Anchor>
                  }
                  meta={
                    <>
                      {breach.reference}
                      {' · '}
                      {breach.owner?.name ?? breach.ownerTeamName ?? t('actions.noOwner')}
                      {breach.teamName && ` · ${breach.teamName}`}
                      {' · '}
                      {t('followUp.version', { version: breach.policyVersion })}
                    </>
                  }
                  side={
                    <Text size="sm">
                      {t(`followUp.rule.${breach.rule}`)}, {t('followUp.since')} <Time at={breach.since} as="relative" />
                    </Text>
                  }
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
      <LoadMore {...breaches} />
    </Panel>
  );
}
