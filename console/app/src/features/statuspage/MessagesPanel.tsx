import { IconMailOff } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Time } from '../../shared/time/Time';
import { StateBadge } from '../../shared/ui/Badges';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { LoadMore } from '../../shared/ui/LoadMore';
import { Panel } from '../../shared/ui/Panel';
import { Row, Rows } from '../../shared/ui/Rows';
import { useTemplateTitle } from '../rules/words/WordsPanel';
import { messageList } from './api';
import { languageName } from './maintenance/WordsFields';

/** Every mail that went out, with what became of it; addresses are masked. */
export function MessagesPanel() {
  const { t } = useTranslation();
  const titleOf = useTemplateTitle();
  const messages = useInfiniteQuery(messageList());
  return (
    <Panel flush title={t('statuspage.tab.messages')}>
      <Loaded query={messages}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={IconMailOff} title={t('statuspage.noMessages')} text={t('statuspage.noMessagesText')} />
          ) : (
            <Rows label={t('statuspage.tab.messages')}>
              {list.map((message) => (
                <Row
                  key={message.id}
                  title={message.subject}
                  meta={
                    <>
                      {message.recipient} · {titleOf(message.kind)} · {languageName(message.language)} ·{' '}
                      <Time at={message.createdAt} as="both" />
                      {message.error && ` · ${message.error}`}
                    </>
                  }
                  side={<StateBadge kind="deliveryState" state={message.state} />}
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
      <LoadMore {...messages} />
    </Panel>
  );
}
