import { okAs, postmortem, type Postmortem } from '../../../api/clients';

export type Category = Postmortem['CauseCategory'];
export type Catalogue = Category['catalogue'];

export const categoriesKey = ['postmortem', 'cause-categories'];

export const putCategory = (
  { catalogue, key }: Pick<Category, 'catalogue' | 'key'>,
  body: { names: Record<string, string>; examples: Record<string, string[]>; position: number; retired: boolean },
): Promise<Category> =>
  okAs(
    postmortem.PUT('/api/postmortem/v1/cause-categories/{catalogue}/{key}', { params: { path: { catalogue, key } }, body }),
  );

/** A key made of a name, such as CODE_DEFECT; empty when the name has no letter for one. */
export function keyOf(name: string): string {
  return name
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '')
    .slice(0, 40);
}
