import { MultiSelect, Select, type MultiSelectProps, type SelectProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { languages } from '../../i18n';
import { peopleQuery, policiesQuery, schedulesQuery, servicesQuery, teamsQuery } from './catalogue';

type One = Omit<SelectProps, 'data'>;
type Many = Omit<MultiSelectProps, 'data'>;

interface Named {
  id: string;
  name: string;
}

function options(list: Named[] | undefined) {
  return (list ?? []).map(({ id, name }) => ({ value: id, label: name }));
}

export function PersonSelect(props: One) {
  const people = useQuery(peopleQuery).data?.filter((person) => person.active);
  return <Select searchable clearable={!props.required} {...props} data={options(people)} />;
}

export function PeopleSelect(props: Many) {
  const people = useQuery(peopleQuery).data?.filter((person) => person.active);
  return <MultiSelect searchable {...props} data={options(people)} />;
}

export function TeamSelect(props: One) {
  return <Select searchable clearable={!props.required} {...props} data={options(useQuery(teamsQuery).data)} />;
}

export function TeamsSelect(props: Many) {
  return <MultiSelect searchable {...props} data={options(useQuery(teamsQuery).data)} />;
}

export function ServiceSelect(props: One) {
  return <Select searchable clearable={!props.required} {...props} data={options(useQuery(servicesQuery).data)} />;
}

/** Services of the catalogue; `known` are shown by name even when the catalogue has them no more. */
export function ServicesSelect({ known = [], ...props }: Many & { known?: Named[] }) {
  const listed = useQuery(servicesQuery).data ?? [];
  const gone = known.filter(({ id }) => listed.every((service) => service.id !== id));
  return <MultiSelect searchable {...props} data={options([...listed, ...gone])} />;
}

export function ScheduleSelect(props: One) {
  return <Select searchable clearable={!props.required} {...props} data={options(useQuery(schedulesQuery).data)} />;
}

export function PolicySelect(props: One) {
  return <Select searchable clearable={!props.required} {...props} data={options(useQuery(policiesQuery).data)} />;
}

export function LanguageSelect(props: One) {
  const data = Object.entries(languages).map(([value, label]) => ({ value, label }));
  return <Select allowDeselect={false} {...props} data={data} />;
}

const zones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];

export function ZoneSelect(props: One) {
  return <Select searchable allowDeselect={false} limit={100} {...props} data={zones} />;
}
