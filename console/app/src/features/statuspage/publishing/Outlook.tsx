import { Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDuration } from '../../../shared/time/Time';
import { FindingsList } from '../FindingsNotice';
import type { Rehearsal } from './api';
import { Colours } from './Colours';
import { SideBySide } from './SideBySide';
import { Told } from './Told';

interface OutlookProps {
  rehearsal: Rehearsal;
  /** Where the words and findings stand on the screen already. */
  brief?: boolean;
}

/** What will be said, what turns which colour, who is told and what it waits for: before it happens. */
export function Outlook({ rehearsal, brief }: OutlookProps) {
  const { t } = useTranslation();
  const { languages, postId, title, body, components, findings, pageName } = rehearsal;
  return (
    <Paper component="section" withBorder p="sm" aria-label={t('publishing.outlook')}>
      <Stack gap="xs">
        <Text fw={650}>{brief ? t('publishing.outlook') : pageName}</Text>
        <Waits rehearsal={rehearsal} />
        {!brief && <SideBySide languages={languages} title={postId ? undefined : title} body={body} />}
        <Colours changes={components} />
        <Told recipients={rehearsal.recipients} />
        {!brief && findings.length > 0 && <FindingsList findings={findings} />}
      </Stack>
    </Paper>
  );
}

function Waits({ rehearsal: { mode, delaySeconds } }: { rehearsal: Rehearsal }) {
  const { t } = useTranslation();
  const duration = useDuration();
  return <Text size="sm">{t(`publishing.will.${mode ?? 'AT_ONCE'}`, { time: duration(delaySeconds) })}</Text>;
}
