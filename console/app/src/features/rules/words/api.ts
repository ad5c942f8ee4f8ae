import { queryOptions } from '@tanstack/react-query';
import { comms, incident, ok, okAs } from '../../../api/clients';
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

/** What is wrong with words, and where. */
export interface Problem {
  field: 'subject' | 'body';
  line: number;
  column: number;
  variable: string | null;
  rule: 'REQUIRED' | 'SYNTAX' | 'UNKNOWN_VARIABLE' | 'FORBIDDEN_TAG' | 'TOO_LONG' | 'TOO_DEEP';
}

/** How words look; nothing but the problems where there are any. */
export interface Preview {
  problems: Problem[];
  /** Variables without a value. */
  missing: string[];
  /** Null for what is not mail. */
  subject: string | null;
  body: string | null;
  html: string | null;
  slack: string | null;
  sms: { encoding: string; units: number; segments: string[] } | null;
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

/** How words would look with what is known of an incident, or with example values. */
export function previewWords(template: Template, words: Words, incidentId: string | null): Promise<Preview> {
  return okAs<Preview>(
    comms.POST('/api/comms/v1/templates/{key}/{language}/preview', {
      params: { path: { key: template.key, language: template.language } },
      body: { ...asRequest(template, words), ...(incidentId && { incidentId }) },
    }),
  );
}

/** Incidents whose facts a preview can show. */
export const knownIncidentsQuery = queryOptions({
  queryKey: ['incident', 'incidents', 'for-preview'],
  queryFn: async () => {
    const page = await ok(incident.GET('/api/incident/v1/incidents', { params: { query: { limit: 50 } } }));
    return page.items.filter(({ restricted }) => !restricted);
  },
  staleTime: 60_000,
});

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
