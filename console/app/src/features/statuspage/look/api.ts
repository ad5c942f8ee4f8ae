import { queryOptions } from '@tanstack/react-query';
import { comms, ok, type Comms } from '../../../api/clients';
import { ifMatch, versioned } from '../../../api/etag';
import { componentRequest, pageRequest, pagesKey, type ComponentValues, type PageValues, type StatusPage } from '../api';

export type Branding = Comms['BrandingResponse'];
export type Picture = Comms['PictureResponse'];
export type Announcement = Comms['AnnouncementResponse'];
export type Access = Comms['AccessResponse'];
export type AccessKind = Access['kind'];
export type PictureSlot = Picture['slot'];

export const pictureSlots: PictureSlot[] = ['LOGO', 'LOGO_DARK', 'FAVICON'];
export const pictureTypes = ['image/png', 'image/webp', 'image/svg+xml'];
export const accessKinds: AccessKind[] = ['PUBLIC', 'PASSWORD', 'LOGIN', 'NETWORKS', 'AUDIENCES'];

export const brandingKey = (id: string) => [...pagesKey, id, 'branding'];
export const announcementsKey = (id: string) => [...pagesKey, id, 'announcements'];
export const accessKey = (id: string) => [...pagesKey, id, 'access'];
export const previewKey = (id: string) => [...pagesKey, id, 'preview'];

export const brandingQuery = (id: string) =>
  queryOptions({
    queryKey: brandingKey(id),
    queryFn: () => ok(comms.GET('/api/comms/v1/pages/{id}/branding', { params: { path: { id } } })),
  });

export interface LinkValues {
  label: Record<string, string>;
  url: string;
}

export interface ColourValues {
  brand: string;
  link: string;
  background: string;
}

export interface BrandingValues {
  light: ColourValues;
  dark: ColourValues;
  css: string;
  headerLinks: LinkValues[];
  footerLinks: LinkValues[];
}

const coloursOf = (colours: Branding['light']): ColourValues => ({
  brand: colours.brand ?? '',
  link: colours.link ?? '',
  background: colours.background ?? '',
});

export const brandingValues = (branding: Branding): BrandingValues => ({
  light: coloursOf(branding.light),
  dark: coloursOf(branding.dark),
  css: branding.css ?? '',
  headerLinks: branding.headerLinks,
  footerLinks: branding.footerLinks,
});

const given = <T extends object>(values: T) => Object.fromEntries(Object.entries(values).filter(([, text]) => text)) as Partial<T>;

export const brandingRequest = (values: BrandingValues) => ({
  light: given(values.light),
  dark: given(values.dark),
  css: values.css || undefined,
  headerLinks: values.headerLinks.map(({ label, url }) => ({ label: given(label) as Record<string, string>, url })),
  footerLinks: values.footerLinks.map(({ label, url }) => ({ label: given(label) as Record<string, string>, url })),
});

export async function changeBranding(id: string, values: BrandingValues) {
  const params = { path: { id } };
  const { etag } = await versioned(comms.GET('/api/comms/v1/pages/{id}/branding', { params }));
  return ok(
    comms.PUT('/api/comms/v1/pages/{id}/branding', {
      params: { ...params, header: ifMatch(etag) },
      body: brandingRequest(values) as never,
    }),
  );
}

export const putPicture = (id: string, slot: PictureSlot, file: Blob) =>
  ok(
    comms.PUT('/api/comms/v1/pages/{id}/branding/pictures/{slot}', {
      params: { path: { id, slot } },
      headers: { 'Content-Type': 'application/octet-stream' },
      body: file as never,
      bodySerializer: (body: unknown) => body as Blob,
    }),
  );

export const removePicture = (id: string, slot: PictureSlot) =>
  ok(comms.DELETE('/api/comms/v1/pages/{id}/branding/pictures/{slot}', { params: { path: { id, slot } } }));

export async function changeHosts(id: string, hosts: string[]): Promise<StatusPage> {
  const params = { path: { id } };
  const { etag } = await versioned(comms.GET('/api/comms/v1/pages/{id}', { params }));
  return ok(comms.PUT('/api/comms/v1/pages/{id}/hosts', { params: { ...params, header: ifMatch(etag) }, body: { hosts } }));
}

export const announcementsQuery = (pageId: string) =>
  queryOptions({
    queryKey: announcementsKey(pageId),
    queryFn: async () =>
      (await ok(comms.GET('/api/comms/v1/pages/{pageId}/announcements', { params: { path: { pageId } } }))).items,
  });

export interface AnnouncementRequest {
  title: Record<string, string>;
  body: Record<string, string>;
  tone: Announcement['tone'];
  startsAt?: string;
  endsAt?: string;
  /** Findings of the checks that may stand. */
  acknowledged?: string[];
}

const announcementBody = (values: AnnouncementRequest) =>
  ({ ...values, title: given(values.title), body: given(values.body) }) as never;

/** What is odd about an announcement before it is there. */
export const checkAnnouncement = ({ pageId, ...values }: AnnouncementRequest & { pageId: string }) =>
  ok(comms.POST('/api/comms/v1/pages/{pageId}/announcements/checks', { params: { path: { pageId } }, body: announcementBody(values) }));

export const addAnnouncement = (pageId: string, values: AnnouncementRequest) =>
  ok(comms.POST('/api/comms/v1/pages/{pageId}/announcements', { params: { path: { pageId } }, body: announcementBody(values) }));

export async function changeAnnouncement(id: string, values: AnnouncementRequest) {
  const params = { path: { id } };
  const { etag } = await versioned(comms.GET('/api/comms/v1/announcements/{id}', { params }));
  return ok(
    comms.PUT('/api/comms/v1/announcements/{id}', { params: { ...params, header: ifMatch(etag) }, body: announcementBody(values) }),
  );
}

export const removeAnnouncement = (id: string) =>
  ok(comms.DELETE('/api/comms/v1/announcements/{id}', { params: { path: { id } } }));

export const accessQuery = (id: string) =>
  queryOptions({
    queryKey: accessKey(id),
    queryFn: () => ok(comms.GET('/api/comms/v1/pages/{id}/access', { params: { path: { id } } })),
  });

export interface AudienceValues {
  id?: string;
  name: string;
  /** Empty leaves it as it is. */
  password: string;
  hasPassword: boolean;
  groups: string[];
  componentIds: string[];
}

export interface AccessValues {
  kind: AccessKind;
  /** Empty leaves it as it is. */
  password: string;
  groups: string[];
  networks: string[];
  audiences: AudienceValues[];
}

const accessRequest = ({ kind, password, groups, networks, audiences }: AccessValues) => ({
  kind,
  password: password || undefined,
  groups,
  networks,
  audiences: audiences.map((each) => ({
    id: each.id,
    name: each.name,
    password: each.password || undefined,
    groups: each.groups,
    componentIds: each.componentIds,
  })),
});

export async function changeAccess(id: string, values: AccessValues) {
  const params = { path: { id } };
  const { etag } = await versioned(comms.GET('/api/comms/v1/pages/{id}/access', { params }));
  return ok(
    comms.PUT('/api/comms/v1/pages/{id}/access', { params: { ...params, header: ifMatch(etag) }, body: accessRequest(values) }),
  );
}

/** What would be different about a page; what is left out stays as it is. */
export interface PageChanges {
  settings?: PageValues;
  branding?: BrandingValues;
  /** Of the component that would be different; left out for one more. */
  componentId?: string;
  component?: ComponentValues;
}

interface Preview extends PageChanges {
  language: string;
  dark: boolean;
}

/** The page as it would be; what cannot be saved is a problem here too. */
export const previewPage = (id: string, { settings, branding, component, ...rest }: Preview) =>
  ok(
    comms.POST('/api/comms/v1/pages/{id}/preview', {
      params: { path: { id } },
      body: {
        ...rest,
        settings: settings && pageRequest(settings),
        branding: branding && brandingRequest(branding),
        component: component && componentRequest(component),
      } as never,
    }),
  );
