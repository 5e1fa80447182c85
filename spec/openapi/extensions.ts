import type { ClientConventions, SigningRule } from "../model/conventions.ts";
import type { PermissionNode, VersionState } from "../model/api-model.ts";
import type { Fact } from "../provenance.ts";

/**
 * The extensions that our documents carry: all that the generator knows of a provider comes through these.
 * OpenAPI 3.1, section 4.9 allows them wherever a field may start with `x-`.
 */

/** `info["x-docs2sdk"]`: which document this is. */
export interface DocumentIdentity {
  readonly provider: { readonly id: string; readonly title: string };
  readonly service: { readonly id: string; readonly title: string };
  readonly version: {
    readonly id: string;
    readonly state?: VersionState;
    /** ISO date. */
    readonly supportedUntil?: string;
    /** ISO date. */
    readonly notBefore?: string;
  };
}

/** `x-docs2sdk-client` at the root: what a client does on each call. */
export type DocumentConventions = ClientConventions;

/** `x-signing` in a security scheme. */
export type SchemeSigning = SigningRule;

/** `x-allowed-variables` in a server: the combinations of variable values that exist. */
export type AllowedVariables = readonly Readonly<Record<string, string>>[];

/** `x-permission` in an operation. */
export type OperationPermission = Omit<PermissionNode, keyof Fact>;

/** `x-sunset` in an operation (as differs know it): ISO date until which the vendor supports it. */
export type OperationSunset = string;

/** `x-enum-descriptions` in a schema: one sentence per enum value, same order. Left out with the descriptions. */
export type EnumDescriptions = readonly string[];

/** `x-variants` beside the `oneOf` or `anyOf` schema of a body (in the media type) that several pages describe: title and page of each branch, same order. */
export type BodyVariants = readonly { readonly title: string; readonly docsUrl?: string }[];

export const extension = {
  identity: "x-docs2sdk",
  conventions: "x-docs2sdk-client",
  signing: "x-signing",
  allowedVariables: "x-allowed-variables",
  permission: "x-permission",
  state: "x-state",
  sunset: "x-sunset",
  enumDescriptions: "x-enum-descriptions",
  variants: "x-variants",
} as const;
