import { Button, VisuallyHidden } from '@mantine/core';
import { IconComponents, IconFolderPlus, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../session/session';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { Panel } from '../../shared/ui/Panel';
import { componentsQuery, type Component, type ComponentGroup, type StatusPage } from './api';
import { groupsQuery } from './board/api';
import classes from './board/Board.module.css';
import { entriesOf, type Entry } from './board/board';
import { ComponentLine } from './board/ComponentLine';
import { GroupLine } from './board/GroupLine';
import { GroupModal } from './board/GroupModal';
import { Proposals } from './board/Proposals';
import { useBoard } from './board/useBoard';
import { ComponentModal } from './ComponentModal';

type Edited = { component?: Component } | { group?: ComponentGroup };

/** What customers see, in its order, and which of our services each component stands for. */
export function ComponentsPanel({ page }: { page: StatusPage }) {
  const { t } = useTranslation();
  const components = useQuery(componentsQuery(page.id));
  const groups = useQuery(groupsQuery(page.id));
  const manages = useRole('admin', 'manager');
  const [edited, setEdited] = useState<Edited>();
  const all = components.data ?? [];
  return (
    <Panel
      flush
      wraps
      title={t('statuspage.tab.components')}
      actions={
        manages && (
          <>
            <Button size="xs" variant="default" leftSection={<IconFolderPlus size={15} />} onClick={() => setEdited({ group: undefined })}>
              {t('board.addGroup')}
            </Button>
            <Button size="xs" leftSection={<IconPlus size={15} />} onClick={() => setEdited({ component: undefined })}>
              {t('statuspage.addComponent')}
            </Button>
          </>
        )
      }
    >
      <Proposals pageId={page.id} components={all} manages={manages} />
      <Loaded query={components}>
        {(list) => (
          <Loaded query={groups}>
            {(headings) =>
              list.length + headings.length === 0 ? (
                <EmptyState icon={IconComponents} title={t('statuspage.noComponents')} text={t('statuspage.noComponentsText')} />
              ) : (
                <Board page={page} saved={entriesOf(headings, list)} manages={manages} onEdit={setEdited} />
              )
            }
          </Loaded>
        )}
      </Loaded>
      {edited && 'group' in edited && (
        <GroupModal pageId={page.id} group={edited.group} onClose={() => setEdited(undefined)} />
      )}
      {edited && 'component' in edited && (
        <ComponentModal
          page={page}
          component={edited.component}
          groups={groups.data ?? []}
          others={all.filter(({ id }) => id !== edited.component?.id)}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Panel>
  );
}

interface BoardProps {
  page: StatusPage;
  saved: Entry[];
  manages: boolean;
  onEdit: (edited: Edited) => void;
}

function Board({ page, saved, manages, onEdit }: BoardProps) {
  const { t } = useTranslation();
  const { list, entries, said, hand } = useBoard(page.id, saved);
  const names = new Map(entries.flatMap(({ components }) => components.map(({ id, name }) => [id, name])));
  const line = (component: Component) => (
    <ComponentLine
      key={component.id}
      component={component}
      needs={component.dependsOn.flatMap((id) => names.get(id) ?? [])}
      hand={manages ? hand(component.id) : undefined}
      onEdit={() => onEdit({ component })}
    />
  );
  return (
    <>
      <ul ref={list} className={classes.list} aria-label={t('statuspage.tab.components')}>
        {entries.map(({ id, group, components }) => (
          <li key={id}>
            {group ? (
              <>
                <GroupLine group={group} hand={manages ? hand(id) : undefined} onEdit={() => onEdit({ group })} />
                <ul className={classes.inner} aria-label={group.name}>
                  {components.map((component) => (
                    <li key={component.id}>{line(component)}</li>
                  ))}
                </ul>
              </>
            ) : (
              components.map(line)
            )}
          </li>
        ))}
      </ul>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  );
}
