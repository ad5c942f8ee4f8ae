import { modals } from '@mantine/modals';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../shared/forms/useSend';
import { postsKey, publishPost } from './api';
import { checkDraft, type Finding } from './checks';
import { FindingsList } from './FindingsNotice';
import { publicationsKey } from './publishing/api';

/** Publishes a draft; where something is odd about it, only after whoever publishes has seen that. */
export function usePublishDraft(id: string) {
  const { t } = useTranslation();
  const publish = useSend((seen: Finding[]) => publishPost(id, [...new Set(seen.map(({ code }) => code))]), {
    touches: [postsKey, publicationsKey],
  });
  const check = useSend(() => checkDraft(id), { onDone: (findings) => (findings.length > 0 ? ask(findings) : publish.mutate([])) });

  function ask(findings: Finding[]) {
    modals.openConfirmModal({
      title: t('findings.title'),
      children: <FindingsList findings={findings} />,
      labels: { confirm: t('findings.publish'), cancel: t('common.cancel') },
      onConfirm: () => publish.mutate(findings),
    });
  }

  return { mutate: () => check.mutate(), isPending: check.isPending || publish.isPending };
}
