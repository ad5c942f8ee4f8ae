interface Named {
  code: string;
  name: string;
  source: 'SHIPPED' | 'OWN';
}

/** What a calendar is called for a reader: the country in their language, regions as they are known. */
export function calendarName({ code, name, source }: Named, language: string): string {
  if (source === 'OWN') return `${name} (${code})`;
  const [, ...regions] = name.split(', ');
  return `${[country(code.slice(0, 2), language) ?? name.split(', ')[0], ...regions].join(', ')} (${code})`;
}

function country(code: string, language: string): string | undefined {
  return new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(code);
}
