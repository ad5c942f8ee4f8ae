import { queryOptions } from '@tanstack/react-query';
import { ok, okAs, postmortem, type Postmortem } from '../../../api/clients';
import { everything } from '../../../api/pages';

export type Template = Postmortem['Template'];
export type TemplateBody = Postmortem['TemplateBody'];
export type TemplateSection = Postmortem['TemplateSection'];
export type ShippedSection = Postmortem['ShippedSection'];

export const templatesKey = ['postmortem', 'templates'];

export const templatesQuery = queryOptions({
  queryKey: templatesKey,
  queryFn: () =>
    everything((cursor) => ok(postmortem.GET('/api/postmortem/v1/templates', { params: { query: { limit: 200, cursor } } }))),
});

export const shippedSectionsQuery = (language: string) =>
  queryOptions({
    queryKey: [...templatesKey, 'sections', language],
    queryFn: () => ok(postmortem.GET('/api/postmortem/v1/templates/sections')),
  });

export const enactTemplate = (key: string, body: TemplateBody): Promise<Template> =>
  okAs(postmortem.PUT('/api/postmortem/v1/templates/{key}', { params: { path: { key } }, body }));

export const retireTemplate = (key: string) =>
  ok(postmortem.DELETE('/api/postmortem/v1/templates/{key}', { params: { path: { key } } }));
