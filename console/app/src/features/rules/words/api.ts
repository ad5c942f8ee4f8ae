import { queryOptions } from '@tanstack/react-query';
import { comms, ok, okAs } from '../../../api/clients';
import { ifMatch } from '../../../api/etag';

/** The words of one message or post in one language. */
export interface Template {
  key: string;
  language: string;
  /** 0 for the words that ship. */
  version: number;
  shipped: boolean;
  /** Null for what is not mail. */
  subject: string | null;
  body: string;
  variables: string[];
  editedBy: { name: string } | null;
  editedAt: string | null;
}

export interface Words {
  subject: string;
  body: string;
}

export interface Preview {
  subject: string | null;
  body: string;
}

export const templatesKey = ['comms', 'templates'];

export const templatesQuery = queryOptions({
  queryKey: templatesKey,
  queryFn: () => okAs<Template[]>(comms.GET('/api/comms/v1/templates')),
});

export function templateVersionsQuery({ key, language }: Template) {
  return queryOptions({
    queryKey: [...templatesKey, key, language],
    queryFn: async () => {
      const page = await okAs<{ items: Template[] }>(
        comms.GET('/api/comms/v1/templates/{key}/{language}/versions', { params: { path: { key, language } } }),
      );
      return page.items;
    },
  });
}

/** How words would look with example values; refused with what is wrong in them. */
export function previewWords(template: Template, words: Words): Promise<Preview> {
  return ok(
    comms.POST('/api/comms/v1/templates/{key}/{language}/preview', {
      params: { path: { key: template.key, language: template.language } },
      body: asRequest(template, words),
    }),
  );
}

export function changeWords(template: Template, words: Words) {
  return ok(
    comms.PUT('/api/comms/v1/templates/{key}/{language}', {
      params: {
        path: { key: template.key, language: template.language },
        header: ifMatch(`"${template.version}"`),
      },
      body: asRequest(template, words),
    }),
  );
}

export const resetWords = ({ key, language }: Template) =>
  ok(comms.DELETE('/api/comms/v1/templates/{key}/{language}', { params: { path: { key, language } } }));

function asRequest({ subject }: Template, words: Words) {
  return subject === null ? { body: words.body } : words;
}
