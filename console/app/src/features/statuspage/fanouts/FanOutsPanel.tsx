import { Button, Progress } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../../session/session';
import { Time } from '../../../shared/time/Time';
import { StateBadge } from '../../../shared/ui/Badges';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { Loaded } from '../../../shared/ui/Loaded';
import { LoadMore } from '../../../shared/ui/LoadMore';
import { Panel } from '../../../shared/ui/Panel';
import { Row, Rows } from '../../../shared/ui/Rows';
import type { StatusPage } from '../api';
import { useWords } from '../useWords';
import { fanOutList, progress, type FanOut } from './api';
import { FanOutModal } from './FanOutModal';

/** What subscribers of a page are told, and how far it has come. */
export function FanOutsPanel({ page }: { page: StatusPage }) {
  const { t } = useTranslation();
  const fanOuts = useInfiniteQuery(fanOutList(page.id));
  const [shown, setShown] = useState<string>();
  return (
    <Panel flush title={t('fanouts.title')}>
      <Loaded query={fanOuts}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={IconSend} title={t('fanouts.none')} text={t('fanouts.noneText')} />
          ) : (
            <Rows label={t('fanouts.title')}>
              {list.map((fanOut) => (
                <FanOutRow key={fanOut.id} fanOut={fanOut} onShow={() => setShown(fanOut.id)} />
              ))}
            </Rows>
          )
        }
      </Loaded>
      <LoadMore {...fanOuts} />
      {shown && <FanOutModal id={shown} onClose={() => setShown(undefined)} />}
    </Panel>
  );
}

function FanOutRow({ fanOut, onShow }: { fanOut: FanOut; onShow: () => void }) {
  const { t } = useTranslation();
  const words = useWords();
  const manages = useRole('admin', 'manager');
  const title = words(fanOut.title);
  const done = progress(fanOut);
  return (
    <Row
      title={title}
      meta={
        <>
          <Time at={fanOut.saidAt} as="both" /> · {t('fanouts.concerned', { count: fanOut.concerned ?? 0 })}
          {fanOut.channels.map((each) => (
            <div key={each.channel}>
              {t(`fanouts.channel.${each.channel}`)}: {t('fanouts.figures', each)}
            </div>
          ))}
          {done < 100 && <Progress mt={6} size="sm" value={done} aria-label={t('fanouts.progress', { title })} />}
        </>
      }
      side={
        <>
          <StateBadge kind={fanOut.postId ? 'postStatus' : 'componentStatus'} state={fanOut.status} />
          {manages && (
            <Button size="xs" variant="default" onClick={onShow} aria-label={t('fanouts.showOf', { title })}>
              {t('fanouts.show')}
            </Button>
          )}
        </>
      }
    />
  );
}
