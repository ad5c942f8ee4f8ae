/** Paths of the services' fields as those of the form, in which the rotation is part of its layer. */
export function formPaths(errors: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).map(([path, message]) => [path.replace('.rotation.', '.'), message]));
}
