import { IconChecklist } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { LoadMore } from '../../shared/ui/LoadMore';
import { Panel } from '../../shared/ui/Panel';
import { Rows } from '../../shared/ui/Rows';
import { ActionRow } from '../actions/ActionRow';
import { actionList } from '../actions/api';

export function MyActions() {
  const { t } = useTranslation();
  const actions = useInfiniteQuery(actionList({ status: 'UNFINISHED', owner: 'me' }));
  return (
    <Panel flush title={t('home.myActions')}>
      <Loaded query={actions} rows={2}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={IconChecklist} title={t('home.noActions')} />
          ) : (
            <Rows label={t('home.myActions')}>
              {list.map((item) => (
                <ActionRow key={item.id} item={item} />
              ))}
            </Rows>
          )
        }
      </Loaded>
      <LoadMore {...actions} />
    </Panel>
  );
}
