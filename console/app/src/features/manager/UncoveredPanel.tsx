import { Anchor } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { LoadMore } from '../../shared/ui/LoadMore';
import { Panel } from '../../shared/ui/Panel';
import { Row, Rows } from '../../shared/ui/Rows';
import { uncoveredList } from './api';

/** Insights without an action: factors for which nobody has taken anything on with a date. */
export function UncoveredPanel({ teamId }: { teamId?: string }) {
  const { t } = useTranslation();
  const factors = useInfiniteQuery(uncoveredList(teamId));
  return (
    <Panel flush title={t('followUp.uncovered')}>
      <Loaded query={factors}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={IconBulb} title={t('followUp.noUncovered')} />
          ) : (
            <Rows label={t('followUp.uncovered')}>
              {list.map((factor) => (
                <Row
                  key={factor.id}
                  title={
                    <Anchor component={Link} to={`/post-mortems/${factor.postmortemId}` as never} inherit>
                      {factor.text}
                    </Anchor>
                  }
                  meta={factor.reference}
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
      <LoadMore {...factors} />
    </Panel>
  );
}
