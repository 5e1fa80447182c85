/**
 * Name of the folder and of the subpath export that a version has: always with one leading `v`.
 *
 * @param version as the docs write it
 * @example versionFolder("1.1") // "v1.1"
 * @example versionFolder("v2.1") // "v2.1"
 */
export function versionFolder(version: string): string {
  return /^v\d/iu.test(version) ? `v${version.slice(1)}` : `v${version}`;
}
