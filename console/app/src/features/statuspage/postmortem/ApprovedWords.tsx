import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { languages as known } from '../../../i18n';
import { Time } from '../../../shared/time/Time';
import { Markdown } from '../../../shared/ui/Markdown';
import type { PublicPostmortem } from './api';

interface ApprovedWordsProps {
  postmortem: PublicPostmortem;
  postmortemId: string;
}

/** Words that were approved beside a post-mortem: read here, changed there. */
export function ApprovedWords({ postmortem, postmortemId }: ApprovedWordsProps) {
  const { t } = useTranslation();
  return (
    <Stack>
      <Alert color="gray" variant="light">
        {postmortem.publishedAt ? (
          <>
            {t('learnt.published')} <Time at={postmortem.publishedAt} as="absolute" />{' '}
          </>
        ) : (
          postmortem.waiting && <Text size="sm">{t('learnt.waiting')}</Text>
        )}
        <Text size="sm">{t('learnt.approvedThere')}</Text>
        <Anchor component={Link} to={`/post-mortems/${postmortemId}`} search={{ tab: 'public' } as never} size="sm">
          {t('learnt.changeThere')}
        </Anchor>
      </Alert>
      <Words texts={postmortem.draft} />
      {postmortem.replaced && (
        <Alert color="gray" variant="light" title={t('learnt.replaced', { name: postmortem.replaced.by.name })}>
          <Words texts={postmortem.replaced.draft} />
        </Alert>
      )}
    </Stack>
  );
}

function Words({ texts }: { texts: Record<string, string> }) {
  return (
    <>
      {Object.entries(texts).map(([language, text]) => (
        <div key={language} lang={language}>
          <Text size="xs" fw={600}>
            {known[language as keyof typeof known] ?? language}
          </Text>
          <Markdown>{text}</Markdown>
        </div>
      ))}
    </>
  );
}
