import type { MenuEntry } from "../spec/model/api-model.ts";
import type { CapturedBody } from "./capture/capture.ts";
import { deadlineFor } from "./document/deadline.ts";
import { decodeCapture } from "./document/decode.ts";
import { readMenuLinks } from "./document/read-menu.ts";
import type { Platform } from "./platforms/platform.ts";

/**
 * What the menu around a page lists of its site. The menu of a live page may be megabytes: ask it of one page of a run.
 *
 * @param captured a page of HTML with its bytes
 * @param platform the platform that read it
 * @returns entries; empty where the platform knows no menu, or the page carries none
 * @example readSiteMenu(captured, docsy).filter((entry) => entry.service?.id === "virtualserver")
 */
export function readSiteMenu(captured: CapturedBody, platform: Platform): readonly MenuEntry[] {
  if (platform.readMenu === undefined) return [];
  const { capture, body } = captured;
  const url = capture.finalUrl;
  const decoded = decodeCapture({ capture: { ...capture, url }, body }, {}).value;
  if (decoded === undefined) return [];
  const deadline = deadlineFor(body.length);
  return platform.readMenu(readMenuLinks(decoded.text, { deadline }), { captureId: capture.sha256, url });
}
