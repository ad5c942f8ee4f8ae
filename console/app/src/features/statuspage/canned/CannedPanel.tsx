import { Button } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconNotes, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../../session/session';
import { useSend } from '../../../shared/forms/useSend';
import { StateBadge } from '../../../shared/ui/Badges';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { Loaded } from '../../../shared/ui/Loaded';
import { Panel } from '../../../shared/ui/Panel';
import { Row, Rows } from '../../../shared/ui/Rows';
import type { StatusPage } from '../api';
import { languageName } from '../maintenance/WordsFields';
import { useWords } from '../useWords';
import { cannedKey, cannedQuery, removeCanned, type CannedUpdate } from './api';
import { CannedModal } from './CannedModal';

/** Words that wait for the next incident or maintenance of a page. */
export function CannedPanel({ page }: { page: StatusPage }) {
  const { t } = useTranslation();
  const canned = useQuery(cannedQuery(page.id));
  const manages = useRole('admin', 'manager');
  const [edited, setEdited] = useState<CannedUpdate | 'new'>();
  return (
    <Panel
      flush
      title={t('canned.pick')}
      actions={
        manages && (
          <Button size="xs" leftSection={<IconPlus size={15} />} onClick={() => setEdited('new')}>
            {t('canned.add')}
          </Button>
        )
      }
    >
      <Loaded query={canned}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={IconNotes} title={t('canned.noWords')} text={t('canned.noWordsText')} />
          ) : (
            <Rows label={t('canned.pick')}>
              {list.map((each) => (
                <CannedRow key={each.id} page={page} canned={each} onEdit={manages ? () => setEdited(each) : undefined} />
              ))}
            </Rows>
          )
        }
      </Loaded>
      {edited && (
        <CannedModal page={page} canned={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />
      )}
    </Panel>
  );
}

interface CannedRowProps {
  page: StatusPage;
  canned: CannedUpdate;
  /** For those who may change it. */
  onEdit?: () => void;
}

function CannedRow({ page, canned, onEdit }: CannedRowProps) {
  const { t } = useTranslation();
  const words = useWords();
  const untold = page.languages.filter((language) => !canned.body[language] || !canned.title[language]).map(languageName);
  const facts = [
    canned.category,
    words(canned.title),
    untold.length > 0 && t('canned.untold', { languages: untold.join(', ') }),
  ].filter(Boolean);
  return (
    <Row
      title={canned.name}
      meta={facts.join(' · ')}
      side={
        <>
          {canned.status && <StateBadge kind="postStatus" state={canned.status} />}
          {onEdit && (
            <>
              <Button size="xs" variant="default" onClick={onEdit} aria-label={`${t('common.edit')}: ${canned.name}`}>
                {t('common.edit')}
              </Button>
              <RemoveButton pageId={page.id} canned={canned} />
            </>
          )}
        </>
      }
    />
  );
}

function RemoveButton({ pageId, canned }: { pageId: string; canned: CannedUpdate }) {
  const { t } = useTranslation();
  const remove = useSend(() => removeCanned(pageId, canned.id), { touches: [cannedKey(pageId)] });
  const confirm = () =>
    modals.openConfirmModal({
      title: t('canned.removeOf', { name: canned.name }),
      labels: { confirm: t('common.remove'), cancel: t('common.cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => remove.mutate(),
    });
  return (
    <Button
      size="xs"
      variant="subtle"
      color="red"
      loading={remove.isPending}
      onClick={confirm}
      aria-label={`${t('common.remove')}: ${canned.name}`}
    >
      {t('common.remove')}
    </Button>
  );
}
