import type { BuiltVersion } from "./built.ts";

/** Addresses of the site. Every part is encoded, so that a name cannot leave its place. */

/** @example addressOf(version, "operations", "listServers") // "/samsung/virtualserver/v1.1/operations/listServers" */
export function addressOf(
  { provider, service, folder }: Pick<BuiltVersion, "provider" | "service" | "folder">,
  ...rest: readonly string[]
): string {
  return joined(provider, service, folder, ...rest);
}

/** Changes from one version of a service to another. */
export function diffAddress(from: BuiltVersion, to: BuiltVersion): string {
  return joined(from.provider, from.service, "changes", from.folder, to.folder);
}

function joined(...parts: readonly string[]): string {
  return parts.map((part) => `/${encodeURIComponent(part)}`).join("");
}

/**
 * The parts of a request's path, decoded.
 *
 * @returns `undefined` where it is not validly encoded
 * @example partsOf("/samsung/a%2Fb") // ["samsung", "a/b"]
 */
export function partsOf(pathname: string): readonly string[] | undefined {
  try {
    return pathname
      .split("/")
      .filter((part) => part !== "")
      .map((part) => decodeURIComponent(part));
  } catch {
    return undefined;
  }
}
