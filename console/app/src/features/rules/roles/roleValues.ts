import { newKey } from '../../../api/clients';
import { languages } from '../../../i18n';
import { pagesOnCall, severities, type BySeverity, type RoleCatalogue, type RoleDefinition } from '../model';
import { freshKey, keyErrors, spoken } from '../rows/keys';

/** A role as it is edited: what it asks for a line each, and nobody named for anybody. */
export interface RoleValues {
  /** By which the form refers to it, whatever becomes of its key. */
  id: string;
  key: string;
  name: Record<string, string>;
  single: boolean;
  duties: Record<string, string>;
  skills: Record<string, string>;
  /** Id of its area. */
  area: string | null;
  realmRoles: string[];
  teamIds: string[];
}

interface AreaValues {
  id: string;
  key: string;
  name: Record<string, string>;
}

export interface CatalogueValues {
  name: string;
  roles: RoleValues[];
  /** Roles by their ids. */
  severities: BySeverity<{ people: number; roles: string[]; pagesOnCall: boolean }>;
  areas: AreaValues[];
  span: { least: number; most: number };
}

/** The role without which there is no incident: it keeps its key and its one holder. */
export const commander = 'commander';

const inEach = <T>(value: (language: string) => T): Record<string, T> =>
  Object.fromEntries(Object.keys(languages).map((language) => [language, value(language)]));
const aLineEach = (lists: Record<string, string[]>) => inEach((language) => (lists[language] ?? []).join('\n'));

/** A role and an area may have the same key. */
const areaId = (key: string) => `area ${key}`;

export function catalogueValues(catalogue: RoleCatalogue): CatalogueValues {
  const { roles, severities: needs, areas, span } = catalogue;
  return {
    name: '',
    roles: roles.map(({ key, name, single, duties, skills, area, mayHold }) => ({
      id: key,
      key,
      name: inEach((language) => name[language] ?? ''),
      single,
      duties: aLineEach(duties),
      skills: aLineEach(skills),
      area: area === null ? null : areaId(area),
      realmRoles: mayHold?.realmRoles ?? [],
      teamIds: mayHold?.teamIds ?? [],
    })),
    severities: bySeverity((severity) => ({
      people: needs[severity].people,
      roles: needs[severity].roles.map(({ role }) => role),
      pagesOnCall: pagesOnCall(catalogue, severity),
    })),
    areas: Object.entries(areas).map(([key, name]) => ({ id: areaId(key), key, name: inEach((language) => name[language] ?? '') })),
    span,
  };
}

export function freshRole(roles: RoleValues[]): RoleValues {
  const nothing = inEach(() => '');
  return {
    id: newKey(),
    key: freshKey('role', roles),
    name: nothing,
    single: false,
    duties: nothing,
    skills: nothing,
    area: null,
    realmRoles: [],
    teamIds: [],
  };
}

export function freshArea(areas: AreaValues[]): AreaValues {
  return { id: newKey(), key: freshKey('area', areas), name: inEach(() => '') };
}

/** The catalogue as the service takes it: what is not there any more is needed by no severity. */
export function asCatalogue({ roles, severities: needs, areas, span }: CatalogueValues): RoleCatalogue {
  const keyOf = new Map([...roles, ...areas].map(({ id, key }) => [id, key]));
  const keys = (ids: string[]) => ids.flatMap((id) => keyOf.get(id) ?? []);
  return {
    roles: roles.map((role) => asRole({ ...role, area: keyOf.get(role.area ?? '') ?? null })),
    severities: bySeverity((severity) => ({
      people: needs[severity].people,
      roles: keys(needs[severity].roles).map((role) => ({ role })),
      pagesOnCall: needs[severity].pagesOnCall,
    })),
    areas: Object.fromEntries(areas.map(({ key, name }) => [key, spoken(name)])),
    span,
  };
}

function asRole({ key, name, single, duties, skills, area, realmRoles, teamIds }: RoleValues): RoleDefinition {
  const anybody = realmRoles.length + teamIds.length === 0;
  return {
    key,
    name: spoken(name),
    single,
    duties: asLists(duties),
    skills: asLists(skills),
    area,
    mayHold: anybody ? null : { realmRoles, teamIds },
  };
}

function asLists(texts: Record<string, string>): Record<string, string[]> {
  const lists = Object.entries(texts).map(([language, text]): [string, string[]] => [
    language,
    text.split('\n').flatMap((line) => line.trim() || []),
  ]);
  return Object.fromEntries(lists.filter(([, lines]) => lines.length > 0));
}

function bySeverity<T>(of: (severity: (typeof severities)[number]) => T): BySeverity<T> {
  return Object.fromEntries(severities.map((severity) => [severity, of(severity)])) as BySeverity<T>;
}

export interface Says {
  required: string;
  wrong: string;
  taken: string;
  span: string;
}

/** Errors by form path: what the service would refuse without being able to say where. */
export function catalogueErrors({ roles, areas, span }: CatalogueValues, says: Says): Record<string, string> {
  const unnamed = (path: string, rows: { name: Record<string, string> }[]) =>
    rows.flatMap(({ name }, index) => (name.en?.trim() ? [] : [[`${path}.${index}.name.en`, says.required]]));
  return {
    ...keyErrors('roles', roles, says),
    ...keyErrors('areas', areas, says),
    ...Object.fromEntries([...unnamed('roles', roles), ...unnamed('areas', areas)]),
    ...(span.most < span.least && { 'span.most': says.span }),
  };
}
