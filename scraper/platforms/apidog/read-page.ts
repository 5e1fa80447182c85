import type { Diagnostic, Staged } from "../../../spec/diagnostic.ts";
import type { LeftOut, PageFacts, ServerNode, VersionedOperation } from "../../../spec/model/api-model.ts";
import type { Fact } from "../../../spec/provenance.ts";
import { listCandidates } from "../../document/candidates.ts";
import type { CodeBlock, DocPage } from "../../document/doc-page.ts";
import { locate } from "../../document/locate.ts";
import { versionFromPath } from "../../extract/version.ts";
import { emptyFacts } from "../empty-facts.ts";
import type { ReadContext } from "../platform.ts";
import { menuItems, methodOf, readMenu } from "./menu.ts";
import { readBody, readParameters, readResponse, rowsOf, type OperationState } from "./read-operation.ts";
import { partsOf, type PageParts } from "./sections.ts";

/**
 * What a recovered page states: one operation with its server and version, and the entries of the site's menu.
 *
 * @param page as {@link recoverPage} gives it
 * @param context service and headers that security schemes cover
 * @returns the facts; a page of words gives none, and its candidates are left out as prose
 * @example readOperationPage(page, context).value.operations[0]?.path
 */
export function readOperationPage(page: DocPage, context: ReadContext): Staged<PageFacts> {
  const candidates = listCandidates(page);
  const facts = { ...emptyFacts(page), ...serviceOf(context), candidates };
  const parts = partsOf(page);
  if (parts === undefined) {
    const leftOut = candidates.map(({ locator }): LeftOut => ({ locator, reason: "prose" }));
    return { value: { ...facts, leftOut }, diagnostics: [] };
  }
  const diagnostics: Diagnostic[] = [];
  const leftOut: LeftOut[] = [];
  const address = addressOf(parts.url.text);
  const at: Fact = { from: [locate(page, parts.url, parts.url.text)], basis: "stated" };
  const version = versionFromPath(address.path);
  const method = methodOf(parts.method.text) ?? "get";
  const state: OperationState = {
    page,
    context,
    name: `${method.toUpperCase()} ${address.path}`,
    pageValues: pageValues(parts),
    diagnostics,
    leftOut,
  };
  const operation: VersionedOperation = {
    ...operationOf(parts, state),
    method,
    path: address.path,
    version: version ?? "",
  };
  leaveOutFrame(page, parts, leftOut);
  return {
    value: {
      ...facts,
      versions: version === undefined ? [] : [{ id: version, ...at }],
      servers: address.server === undefined ? [] : [serverOf(address.server, at)],
      tags: operation.tags.map((name) => ({ name })),
      operations: [operation],
      menu: parts.menu === undefined ? [] : readMenu(page, parts.menu),
      leftOut,
    },
    diagnostics,
  };
}

function serviceOf({ service }: ReadContext): Pick<PageFacts, "service"> {
  return service === undefined ? {} : { service: { id: service, title: service } };
}

function operationOf(
  parts: PageParts,
  state: OperationState,
): Omit<VersionedOperation, "method" | "path" | "version"> {
  const { page } = state;
  const parameters = parts.sections.flatMap(({ marker, tables }) =>
    marker.kind === "parameters" ? readParameters(rowsOf(tables, state), marker.place, state) : [],
  );
  const body = parts.sections.find(({ marker }) => marker.kind === "body");
  const tag = parts.folders.join("/");
  return {
    title: parts.title.text,
    ...(parts.description === "" ? {} : { description: parts.description }),
    tags: tag === "" ? [] : [tag],
    ...(/^https?:/u.test(page.url) ? { docsUrl: page.url } : {}),
    parameters,
    ...(body === undefined ? {} : { requestBody: readBody(body, state) }),
    responses: parts.sections.flatMap((section) => readResponse(section, state) ?? []),
    from: [parts.title, parts.method, parts.url].map((block) => locate(page, block, block.text)),
    basis: "stated",
  };
}

/** Words of the frame that look like facts: the menu, the samples, examples outside of every section. */
function leaveOutFrame(page: DocPage, parts: PageParts, leftOut: LeftOut[]): void {
  const leave = (reason: LeftOut["reason"]) => (block: CodeBlock) =>
    leftOut.push({ locator: locate(page, block, block.text), reason });
  for (const item of parts.menu === undefined ? [] : menuItems(parts.menu))
    leftOut.push({ locator: locate(page, item, item.text), reason: "navigation" });
  parts.samples.forEach(leave("sample-request"));
  parts.strays.forEach(leave("prose"));
}

interface Address {
  readonly server?: string;
  readonly path: string;
}

/** Server and path of an address; the query of a sample is no part of the path. `:id` means `{id}`. */
function addressOf(text: string): Address {
  const [, server, path = "/"] = /^(https?:\/\/[^/?#]+|\{\{[^{}]*\}\})?([^?#]*)/iu.exec(text) ?? [];
  const named = path.replace(/\/:([A-Za-z_]\w*)/gu, "/{$1}").replace(/\{\{([^{}]*)\}\}/gu, "{$1}");
  return {
    ...(server === undefined || server.startsWith("{{") ? {} : { server }),
    path: named === "" ? "/" : named,
  };
}

function serverOf(url: string, fact: Fact): ServerNode {
  return { url, variables: [], allowed: [], ...fact };
}

/** Single words that the page's examples show as values: what glued lists of allowed values are cut by. */
function pageValues(parts: PageParts): readonly string[] {
  const words = new Set<string>();
  for (const { examples } of parts.sections) {
    for (const { text } of examples) {
      for (const [, word] of text.matchAll(/:\s{0,9}"([\w-]{1,60})"/gu))
        if (word !== undefined) words.add(word);
    }
  }
  return [...words];
}
