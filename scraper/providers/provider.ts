import type { ClientConventions, SecurityRule } from "../../spec/model/conventions.ts";
import type { JsonValue } from "../../spec/model/json.ts";

/** A dated correction of wrong documentation; one that changes nothing any more is reported. */
export interface Correction {
  /** `service@version#/json/pointer` into the built document; `*` may stand for the version. */
  readonly at: string;
  /** New value; `undefined` is not possible: `remove: true` deletes. */
  readonly set?: JsonValue;
  readonly remove?: boolean;
  /** Why the page is wrong, with the evidence. */
  readonly because: string;
  /** ISO date of the entry. */
  readonly since: string;
}

/** A service that the provider file knows by name. Services that it does not mention are built from their pages alone. */
export interface ProviderService {
  readonly id: string;
  readonly title?: string;
  /** Files under `scraper/captures/<provider>/`, in page order. */
  readonly captures: readonly BuiltInCapture[];
  /** Where the live pages are. */
  readonly seeds?: readonly string[];
}

export interface BuiltInCapture {
  readonly file: string;
  /** Address of the live page. */
  readonly url: string;
  readonly mediaType: string;
}

/** Everything that is known of one provider, and the only place that knows it. */
export interface Provider {
  readonly id: string;
  readonly title: string;
  /** Ids of the platforms that its pages use, preferred first. */
  readonly platforms: readonly string[];
  /** Hosts that pages may be fetched from. */
  readonly hosts: readonly string[];
  readonly services: readonly ProviderService[];
  /** Servers where the pages give none. */
  readonly servers?: readonly string[];
  readonly security: readonly SecurityRule[];
  /** Conventions for one document. */
  conventions(document: { readonly service: string; readonly version: string }): ClientConventions;
  /** How a page of the site is found: seeds, link rules; see `scraper/capture`. */
  readonly corrections?: readonly Correction[];
}

/** Keeps the literal types of a provider file and checks it. */
export function defineProvider(provider: Provider): Provider {
  return provider;
}
