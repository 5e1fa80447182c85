import type { ClientConventions, SecurityRule } from "../../spec/model/conventions.ts";
import type { Correction } from "../../spec/model/correction.ts";
import type { SiteRules } from "../capture/site-rules.ts";

export type { Correction };

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
  /** How the pages of the live site are found: seeds, link rules, lists, pace. Left out: the services' `seeds` alone. */
  readonly site?: SiteRules;
  readonly corrections?: readonly Correction[];
}

/** Keeps the literal types of a provider file and checks it. */
export function defineProvider(provider: Provider): Provider {
  return provider;
}
