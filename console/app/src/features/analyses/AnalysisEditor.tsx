import { Alert, Anchor, Button, Group, List, Menu, Text, TextInput } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconDots, IconDownload, IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LeaveGuard } from '../../shared/forms/LeaveGuard';
import { useSend } from '../../shared/forms/useSend';
import { Time } from '../../shared/time/Time';
import { useProblemText } from '../../shared/ui/useProblemText';
import { analysesKey, analysisKey, pictureOf, removeAnalysis, type Analysis, type Kind } from './api';
import { toDrawing, type Drawing } from './drawing';
import type { EditorProps } from './editor';
import { FaultTreeEditor } from './FaultTreeEditor';
import { FishboneEditor } from './FishboneEditor';
import { FiveWhysEditor } from './FiveWhysEditor';
import { withTheirs } from './merge';
import { TimelineEditor } from './TimelineEditor';
import { useAutosave, type SaveState } from './useAutosave';
import { useHistory } from './useHistory';

const editors: Record<Kind, React.ComponentType<EditorProps>> = {
  FIVE_WHYS: FiveWhysEditor,
  FISHBONE: FishboneEditor,
  FAULT_TREE: FaultTreeEditor,
  TIMELINE: TimelineEditor,
};

interface AnalysisEditorProps {
  analysis: Analysis;
  mayWrite: boolean;
  onRemoved: () => void;
}

/** One analysis, saved by itself; what others draw meanwhile is put together with it. */
export function AnalysisEditor({ analysis, mayWrite, onRemoved }: AnalysisEditorProps) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const [title, setTitle] = useState(analysis.title);
  const history = useHistory<Drawing>(toDrawing(analysis.document));
  const [joined, setJoined] = useState('');
  const left = useRef(false);
  const name = title.trim() || analysis.title;
  const saving = useAutosave(analysis, { title: name, drawing: history.now }, mayWrite, (drawing, by) => {
    history.replace(drawing);
    setJoined(by);
  });
  const remove = useSend(() => removeAnalysis(saving.stored), {
    touches: [analysesKey(analysis.postmortemId)],
    onDone: () => {
      left.current = true;
      client.removeQueries({ queryKey: analysisKey(analysis.postmortemId, analysis.id) });
      onRemoved();
    },
  });
  const Editor = editors[analysis.kind];
  const ask = () =>
    modals.openConfirmModal({
      title: t('analyses.removeTitle', { name }),
      children: t('analyses.removeText'),
      labels: { confirm: t('common.delete'), cancel: t('common.cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => remove.mutate(),
    });
  return (
    <>
      <LeaveGuard dirty={saving.state === 'failed' || saving.state === 'clash'} saved={left} />
      <Group mb="xs" align="flex-end" gap="xs">
        {mayWrite ? (
          <TextInput
            flex={1}
            miw={180}
            label={t('analyses.title')}
            maxLength={200}
            value={title}
            error={title.trim() ? undefined : t('common.required')}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
        ) : (
          <Text fw={600} flex={1}>
            {analysis.title}
          </Text>
        )}
        <Button
          component="a"
          variant="default"
          leftSection={<IconDownload size={15} />}
          href={pictureOf(analysis.postmortemId, saving.stored, i18n.language)}
          download={`${analysis.kind.toLowerCase()}.svg`}
        >
          SVG
        </Button>
        {mayWrite && (
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="default" px="xs" aria-label={t('common.actions')}>
                <IconDots size={17} />
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item color="red" leftSection={<IconTrash size={15} />} onClick={ask}>
                {t('common.delete')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
      <Editor analysis={saving.stored} drawing={history.now} mayWrite={mayWrite && !saving.clash} history={history} />
      {mayWrite && (
        <>
          {saving.clash && (
            <Clash
              clash={saving.clash}
              onMine={() => saving.clash && saving.settle(saving.clash.merged.drawing)}
              onTheirs={() => saving.clash && saving.settle(withTheirs(saving.clash.merged))}
            />
          )}
          <SavedLine state={saving.state} saving={saving} joined={joined} />
          {analysis.kind !== 'TIMELINE' && (
            <Text size="xs" c="dimmed" mt={4}>
              {t('analyses.keys')}
            </Text>
          )}
        </>
      )}
    </>
  );
}

interface SavedLineProps {
  state: SaveState;
  saving: ReturnType<typeof useAutosave>;
  joined: string;
}

function SavedLine({ state, saving, joined }: SavedLineProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  return (
    <Group gap={6} mt="xs" role="status">
      <Text size="sm" c={state === 'failed' || state === 'clash' ? 'var(--mu-tone-alarm-text)' : 'dimmed'}>
        {t(`analyses.saving.${state}`)}
        {state === 'failed' && saving.problem && `: ${problemText(saving.problem).text}`}
        {state === 'saved' && (
          <>
            {' · '}
            {saving.stored.updatedBy}, <Time at={saving.stored.updatedAt} />
          </>
        )}
        {joined && state !== 'clash' && ` · ${t('analyses.joined', { name: joined })}`}
      </Text>
      {state === 'failed' && (
        <Anchor component="button" type="button" size="sm" onClick={saving.retry}>
          {t('common.retry')}
        </Anchor>
      )}
    </Group>
  );
}

interface ClashProps {
  clash: NonNullable<ReturnType<typeof useAutosave>['clash']>;
  onMine: () => void;
  onTheirs: () => void;
}

function Clash({ clash, onMine, onTheirs }: ClashProps) {
  const { t } = useTranslation();
  return (
    <Alert color="yellow" role="alert" mt="sm" title={t('analyses.clash', { name: clash.by })}>
      <Text size="sm">{t('analyses.clashText')}</Text>
      <List size="sm" my={6}>
        {clash.merged.clashes.map(({ id, mine, theirs }) => (
          <List.Item key={id}>
            {t('analyses.mine')}: <strong>{mine}</strong>
            <br />
            {clash.by}: <strong>{theirs}</strong>
          </List.Item>
        ))}
      </List>
      <Group gap="xs">
        <Button size="xs" onClick={onMine}>
          {t('rival.keepMine')}
        </Button>
        <Button size="xs" variant="default" onClick={onTheirs}>
          {t('rival.takeTheirs')}
        </Button>
      </Group>
    </Alert>
  );
}
