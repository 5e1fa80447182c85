/**
 * The API version that a path states: its first segment of the form `v1`, `v2.1`, `V3`.
 *
 * @param path path of an operation, with or without placeholders
 * @returns the version as the path writes it, `v` in lower case, or `undefined` where no segment is one
 * @example versionFromPath("/v2.1/{project_id}/servers") // "v2.1"
 */
export function versionFromPath(path: string): string | undefined {
  for (const segment of path.split(/[?#]/u, 1)[0]?.split("/", 64) ?? []) {
    if (/^v\d{1,4}(?:\.\d{1,4}){0,2}$/iu.test(segment)) return segment.toLowerCase();
  }
  return undefined;
}
