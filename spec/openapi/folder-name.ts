import { digestOf } from "../digest.ts";

/** Text that is one folder, on every file system; only {@link folderName} and `versionFolder` make one. */
export type FolderName = string & { readonly [brand]: true };
declare const brand: unique symbol;

const PLAIN = /^[A-Za-z0-9][\w.-]{0,60}$/u;
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/**
 * Whether Windows keeps a name for a device, with any extension.
 *
 * @example isDeviceName("con.ts") // true
 */
export const isDeviceName = (name: string): boolean => DEVICE.test(name);

/**
 * The folder of a provider or a service. Ids come from pages and from documents that nobody vouches for: one that is no
 * plain name (`../../x`, `C:\x`, `con`, a title) becomes one, told apart by a hash.
 *
 * @param id as the document has it
 * @example folderName("virtualserver") // "virtualserver"
 * @example folderName("../../x") // "x-2ff81cbd" (with the id's own hash)
 */
export function folderName(id: string): FolderName {
  if (PLAIN.test(id) && !id.endsWith(".") && !isDeviceName(id)) return id as FolderName;
  const words =
    id
      .toLowerCase()
      .slice(0, 4_000)
      .match(/[a-z0-9]+/gu) ?? [];
  const kebab = words.join("-").slice(0, 50).replace(/-$/u, "");
  return [kebab, digestOf(id).slice(0, 8)].filter((part) => part !== "").join("-") as FolderName;
}
