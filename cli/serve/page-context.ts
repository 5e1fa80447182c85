import type { BuiltVersion } from "./built.ts";

/** What a page of one version is made from. */
export interface VersionContext {
  readonly version: BuiltVersion;
  /** All versions of the service, oldest first, this one among them. */
  readonly siblings: readonly BuiltVersion[];
  /** `?name=value` of the request. */
  readonly query: URLSearchParams;
}
