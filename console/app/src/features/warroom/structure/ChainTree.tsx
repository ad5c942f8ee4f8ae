import { Text } from '@mantine/core';
import type { RoleView } from '../api';
import { reportsTo, type Branch, type Part, type Structure } from './api';
import classes from './Structure.module.css';

interface ChainTreeProps {
  structure: Structure;
  roles: RoleView[];
  label: string;
}

/** Who reports to whom, as a tree that grows to the right and reads as nested lists. */
export function ChainTree({ structure, roles, label }: ChainTreeProps) {
  return (
    <div className={classes.tree} role="group" aria-label={label}>
      <Level parts={reportsTo(structure.people, null)} structure={structure} roles={roles} />
    </div>
  );
}

interface LevelProps extends Omit<ChainTreeProps, 'label'> {
  parts: Part[];
}

function Level({ parts, structure, roles }: LevelProps) {
  return (
    <ul className={classes.level}>
      {parts.map((part) => {
        const reports = reportsTo(structure.people, part.person.id);
        return (
          <li key={part.person.id}>
            <Person part={part} roles={roles} led={structure.branches.filter(({ lead }) => lead.id === part.person.id)} />
            {reports.length > 0 && <Level parts={reports} structure={structure} roles={roles} />}
          </li>
        );
      })}
    </ul>
  );
}

function Person({ part, roles, led }: { part: Part; roles: RoleView[]; led: Branch[] }) {
  const held = part.roles.map((key) => roles.find((role) => role.key === key)?.name ?? key);
  return (
    <span className={classes.person}>
      <Text span size="sm" fw={600}>
        {part.person.name}
      </Text>
      <Text span size="xs" c="dimmed">
        {[...led.map(({ name }) => name), ...held].join(' · ')}
      </Text>
    </span>
  );
}
