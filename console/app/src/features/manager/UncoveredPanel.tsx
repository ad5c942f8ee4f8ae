import { Anchor, Button } from '@mantine/core';
import { IconBulb, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../session/session';
import { useSend } from '../../shared/forms/useSend';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { LoadMore } from '../../shared/ui/LoadMore';
import { Panel } from '../../shared/ui/Panel';
import { Row, Rows } from '../../shared/ui/Rows';
import { ActionModal, beginWith } from '../actions/ActionModal';
import { linkItem } from '../analyses/api';
import { uncoveredKey, uncoveredList, type UncoveredFactor } from './api';

/** Insights without an action: factors for which nobody has taken anything on with a date. */
export function UncoveredPanel({ teamId }: { teamId?: string }) {
  const { t } = useTranslation();
  const factors = useInfiniteQuery(uncoveredList(teamId));
  const mayWrite = useRole('admin', 'manager', 'responder');
  const [answered, setAnswered] = useState<UncoveredFactor>();
  const link = useSend(
    ({ postmortemId, id, itemId }: { postmortemId: string; id: string; itemId: string }) => linkItem({ postmortemId, id }, itemId),
    { touches: [uncoveredKey], said: t('followUp.itemAdded') },
  );
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
                    <Anchor component={Link} to={`/post-mortems/${factor.postmortemId}` as never} search={{ tab: 'factors' } as never} inherit>
                      {factor.text}
                    </Anchor>
                  }
                  meta={factor.reference}
                  side={
                    mayWrite && (
                      <Button
                        size="xs"
                        variant="default"
                        leftSection={<IconPlus size={14} />}
                        aria-label={t('actions.addFor', { name: factor.text })}
                        onClick={() => setAnswered(factor)}
                      >
                        {t('actions.add')}
                      </Button>
                    )
                  }
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
      <LoadMore {...factors} />
      {answered && (
        <ActionModal
          postmortemId={answered.postmortemId}
          begun={beginWith(answered.text)}
          onAdded={({ id }) => link.mutate({ ...answered, itemId: id })}
          onClose={() => setAnswered(undefined)}
        />
      )}
    </Panel>
  );
}
