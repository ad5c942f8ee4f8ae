import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { postsKey, type StatusPage } from '../api';
import { useFindings } from '../checks';
import { FindingsNotice } from '../FindingsNotice';
import { PostWords } from '../PostWords';
import { approve, publicationsKey, type Publication } from './api';

interface ApproveModalProps {
  page: StatusPage;
  publication: Publication;
  onClose: () => void;
}

/** Says yes, as it is or in other words, with what is odd about them in sight. */
export function ApproveModal({ page, publication, onClose }: ApproveModalProps) {
  const { t } = useTranslation();
  const given = Object.fromEntries(page.languages.map((language) => [language, publication.body[language] ?? '']));
  const form = useForm({ initialValues: { body: given } });
  const [seen, setSeen] = useState(false);
  const body = Object.fromEntries(Object.entries(form.values.body).filter(([, text]) => text.trim() !== ''));
  const findings = useFindings({
    pageId: page.id,
    postId: publication.postId,
    title: {},
    body,
    status: publication.status,
    components: publication.components,
    nextUpdateAt: publication.nextUpdateAt ?? undefined,
  });
  const unseen = findings.length > 0 && !seen;
  const changed = JSON.stringify(form.values.body) !== JSON.stringify(given);
  return (
    <FormModal
      opened
      size="xl"
      onClose={onClose}
      title={t('publishing.approveTitle')}
      form={form}
      send={() =>
        approve(publication, {
          body: changed ? body : undefined,
          acknowledged: unseen ? [] : [...new Set(findings.map(({ code }) => code))],
        })
      }
      touches={[publicationsKey, postsKey, ['comms', 'pages']]}
      submitLabel={t(changed ? 'publishing.approveChanged' : 'publishing.approveAsIs')}
    >
      <PostWords form={form} languages={page.languages} bodyPath="body" />
      <FindingsNotice findings={findings} seen={seen} onSeen={setSeen} />
    </FormModal>
  );
}
