import type { paths } from '../api/generated/oncall';
import type { Answer } from './network';

type Method = 'get' | 'post' | 'put' | 'delete';

/** The operations of a path that exist. */
type MethodOf<Path extends keyof paths> = {
  [M in Method]: paths[Path][M] extends { responses: unknown } ? M : never;
}[Method];

type Json<Response> = Response extends { content: { 'application/json': infer Body } } ? Body : never;

type BodyOf<Operation> = Operation extends { responses: { 200: infer Response } } ? Json<Response> : undefined;

type ParametersOf<Operation> = Operation extends { parameters: { path: infer Path } } ? Path : Record<string, never>;

/**
 * An answer of the on-call service for {@link answer}: path, method, parameters and body must be
 * those of the service's document, so that a changed contract shows when the tests are compiled.
 */
export function oncallAnswer<Path extends keyof paths, M extends MethodOf<Path>>(
  method: M,
  path: Path,
  parameters: ParametersOf<paths[Path][M]>,
  body: BodyOf<paths[Path][M]> | (() => BodyOf<paths[Path][M]>),
): Record<string, Answer | (() => Answer)> {
  const filled = Object.entries(parameters as Record<string, string>).reduce(
    (text, [name, value]) => text.replace(`{${name}}`, value),
    path as string,
  );
  const key = `${(method as string).toUpperCase()} ${filled}`;
  return { [key]: typeof body === 'function' ? () => ({ body: (body as () => unknown)() }) : { body } };
}
