import type { Diagnostic } from "../../../spec/diagnostic.ts";
import type { LeftOut, LeftOutReason } from "../../../spec/model/api-model.ts";
import type { Fact, Locator } from "../../../spec/provenance.ts";
import type { DocPage } from "../../document/doc-page.ts";
import { locate } from "../../document/locate.ts";
import type { ReadContext } from "../platform.ts";
import type { IsModel } from "./glue.ts";

/** A place that a locator can point to. */
export interface Place {
  readonly path: string;
  readonly line?: number;
}

/** What the parts of the reader share while one page is read; the lists grow, nothing else changes. */
export interface PageContext {
  readonly page: DocPage;
  readonly given: ReadContext;
  readonly isModel: IsModel;
  readonly diagnostics: Diagnostic[];
  readonly leftOut: LeftOut[];
  /** Fragment of the section that is being read. */
  readonly anchor?: string;
  /** The section in words, for messages: `List Volumes 1.1`. */
  readonly section: string;
}

/** Context for one section of the page. */
export function inSection(context: PageContext, section: string, anchor: string | undefined): PageContext {
  const { anchor: _outer, ...rest } = context;
  return anchor === undefined ? { ...rest, section } : { ...rest, section, anchor };
}

/** Locator of a place of the page that is being read. */
export function at(context: PageContext, place: Place, words: string): Locator {
  return locate(context.page, place, words, context.anchor);
}

/** A fact that the page states at a place. */
export function stated(...from: readonly Locator[]): Fact {
  return { from, basis: "stated" };
}

/** Notes a place that was read and is deliberately not used. */
export function leaveOut(
  context: PageContext,
  locator: Locator,
  reason: LeftOutReason,
  detail?: string,
): void {
  context.leftOut.push({ locator, reason, ...(detail === undefined ? {} : { detail }) });
}
