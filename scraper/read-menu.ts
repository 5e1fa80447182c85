import type { Staged } from "../spec/diagnostic.ts";
import type { MenuEntry } from "../spec/model/api-model.ts";
import type { CapturedBody } from "./capture/capture.ts";
import { decodeCapture, pageLocator } from "./document/decode.ts";
import { documentDiagnostics } from "./document/document-diagnostics.ts";
import { readMenuLinks } from "./document/read-menu.ts";
import type { Platform } from "./platforms/platform.ts";
import { timeFor, withinTime } from "./within-time.ts";

/**
 * What the menu around a page lists of its site. The menu of a live page may be megabytes: ask it of one page of a run.
 *
 * @param captured a page of HTML with its bytes
 * @param platform the platform that read it
 * @param maxMs milliseconds of the processor that it may take; by the page's size unless given
 * @returns entries; empty where the platform knows no menu, or the page carries none, and where its time was over, with a
 *   diagnostic
 * @example readSiteMenu(captured, docsy).value.filter((entry) => entry.service?.id === "virtualserver")
 */
export function readSiteMenu(
  { capture, body }: CapturedBody,
  platform: Platform,
  maxMs = timeFor(body.length),
): Staged<readonly MenuEntry[]> {
  const located = { ...capture, url: capture.finalUrl };
  const { sha256: captureId, url } = located;
  const read = withinTime(maxMs, () => {
    const decoded = platform.readMenu && decodeCapture({ capture: located, body }).value;
    return decoded && platform.readMenu?.(readMenuLinks(decoded.text), { captureId, url });
  });
  if (read !== undefined) return { value: read.value ?? [], diagnostics: [] };
  const late = documentDiagnostics.create("page-too-slow", { url, limit: maxMs }, pageLocator(located));
  return { value: [], diagnostics: [late] };
}
