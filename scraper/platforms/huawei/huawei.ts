import type { DocPage } from "../../document/doc-page.ts";
import { definePlatform } from "../platform.ts";
import { joinHuaweiPages } from "./join.ts";
import { readHuaweiPage } from "./read-page.ts";
import { recoverText } from "./recover.ts";
import { roleOfTitle, type Role } from "./words.ts";

/** Sections that only pages of this kind have together. */
const TELLING: readonly Role[] = [
  "function",
  "uri",
  "request",
  "response",
  "status",
  "exampleRequest",
  "exampleResponse",
];

function recognise(page: DocPage): number {
  const roles = new Set<Role>();
  for (const block of page.blocks) {
    if (block.kind === "heading" || (block.kind === "paragraph" && block.text.length < 40)) {
      const role = roleOfTitle(block.text);
      if (role !== undefined) roles.add(role);
    }
  }
  if (roles.has("uri") && TELLING.filter((role) => roles.has(role)).length > 2) return 0.95;
  if (isContents(page)) return 0.9;
  const hasParent = page.blocks.some(
    (block) => block.kind === "paragraph" && block.text.startsWith("Parent topic:"),
  );
  if (hasParent) return 0.7;
  if (roles.size > 1) return 0.5;
  // Index and appendix pages: lists of links to pages of the same folder, tables with captions.
  const isIndex = page.blocks.some(
    (block) =>
      block.kind === "list" &&
      block.items.every((item) => item.links.some(({ href }) => /\.html?(?:#|$)/u.test(href))),
  );
  const isAppendix =
    page.medium === "html" &&
    page.blocks.some((block) => block.kind === "table" && /^Table \d/u.test(block.caption ?? ""));
  return isIndex || isAppendix || isNamedAfterFile(page) ? 0.3 : 0;
}

/** The generator of these pages names the first anchor after the file. */
function isNamedAfterFile(page: DocPage): boolean {
  const file = page.url
    .slice(page.url.lastIndexOf("/") + 1)
    .replace(/\.html?$/iu, "")
    .toLowerCase();
  return file !== "" && (page.blocks[0]?.anchors.some((anchor) => anchor.toLowerCase() === file) ?? false);
}

function isContents(page: DocPage): boolean {
  const [table] = page.blocks;
  const headers = table?.kind === "table" ? table.header.map((cell) => cell.text) : [];
  return page.medium === "json" && headers.includes("title") && headers.includes("uri");
}

/** The help centre of Huawei Cloud, and sites that show its pages under another name. */
export const huawei = definePlatform({
  id: "huawei",
  title: "Huawei Cloud help centre",
  recognise,
  recover: recoverText,
  readPage: readHuaweiPage,
  join: joinHuaweiPages,
});
