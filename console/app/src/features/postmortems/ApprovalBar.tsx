import { Button, Group, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { okAs, postmortem } from '../../api/clients';
import { useSend } from '../../shared/forms/useSend';
import { Panel } from '../../shared/ui/Panel';
import { documentKey, postmortemsKey } from './api';
import type { PanelProps } from './panels';

const path = '/api/postmortem/v1/postmortems/{id}/approval';

/** What is still missing, who agreed, and the reader's own approval. */
export function ApprovalBar({ document }: PanelProps) {
  const { t } = useTranslation();
  const { approval } = document;
  const inReview = document.status === 'IN_REVIEW' || document.status === 'APPROVED';
  const params = { path: { id: document.id } };
  const send = useSend(
    (agree: boolean) => okAs(agree ? postmortem.PUT(path, { params }) : postmortem.DELETE(path, { params })),
    { touches: [documentKey(document.id), postmortemsKey] },
  );
  if (!inReview && document.missing.length === 0) return null;
  return (
    <Panel title={t('documents.approval')}>
      {document.missing.length > 0 && (
        <>
          <Text size="sm">{t('postmortems.missing')}</Text>
          <List size="sm">
            {document.missing.map((missing) => (
              <List.Item key={missing.field}>{missing.message}</List.Item>
            ))}
          </List>
        </>
      )}
      {inReview && (
        <Group justify="space-between" mt={document.missing.length > 0 ? 'xs' : 0}>
          <Text size="sm">
            {t('documents.approvals', { given: approval.given.length, needed: approval.needed })}
            {approval.given.length > 0 && `: ${approval.given.map(({ name }) => name).join(', ')}`}
            {!approval.enough && approval.given.length >= approval.needed && `. ${t('documents.notAlone')}`}
          </Text>
          {approval.mayApprove && (
            <Button
              size="xs"
              variant={approval.approved ? 'default' : 'filled'}
              loading={send.isPending}
              onClick={() => send.mutate(!approval.approved)}
            >
              {t(approval.approved ? 'documents.approveNoMore' : 'documents.approve')}
            </Button>
          )}
        </Group>
      )}
    </Panel>
  );
}
