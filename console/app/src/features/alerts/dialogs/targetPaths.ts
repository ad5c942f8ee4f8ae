/** Where the services' errors about single targets are shown: at the field of all of them. */
export function targetPaths(targets: unknown[]): Record<string, string> {
  const paths = targets.flatMap((_, place) => [`targets.${place}.id`, `to.targets.${place}.id`]);
  return Object.fromEntries([...paths, 'to.targets', 'to'].map((path) => [path, 'targets']));
}
