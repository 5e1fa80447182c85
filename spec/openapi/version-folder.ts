import { folderName, type FolderName } from "./folder-name.ts";

const PLAIN = /^v[0-9A-Za-z][0-9A-Za-z.-]{0,40}$/u;

/**
 * Name of the folder and of the subpath export that a version has: always with one leading `v`; where that is no name of a
 * folder, with a hash.
 *
 * @param version as the docs write it
 * @example versionFolder("1.1") // "v1.1"
 * @example versionFolder("v2.1") // "v2.1"
 */
export function versionFolder(version: string): FolderName {
  const folder = /^v\d/iu.test(version) ? `v${version.slice(1)}` : `v${version}`;
  return PLAIN.test(folder) && !folder.endsWith(".")
    ? (folder as FolderName)
    : (`v-${folderName(version)}` as FolderName);
}
