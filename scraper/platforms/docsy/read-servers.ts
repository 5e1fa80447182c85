import type { ServerNode } from "../../../spec/model/api-model.ts";
import type { Block } from "../../document/doc-page.ts";
import { docsyDiagnostics } from "./docsy-diagnostics.ts";
import { at, leaveOut, stated, type PageContext } from "./page-context.ts";
import { wordsOf } from "./row-cells.ts";
import type { Part } from "./sections.ts";

/**
 * Reads the server's address and the list of environments and regions.
 *
 * @param context the page, in the overview's section
 * @param parts the parts of the overview
 * @returns the servers; variables and allowed combinations from the list
 * @example readServers(context, section.parts)[0]?.allowed[0] // { environment: "s", region: "kr-west1" }
 */
export function readServers(context: PageContext, parts: readonly Part[]): readonly ServerNode[] {
  const regions = parts.filter((part) => part.kind === "regions").flatMap((part) => part.blocks);
  const servers = parts
    .filter((part) => part.kind === "server")
    .flatMap((part) => part.blocks.flatMap((block) => serverOf(context, block)));
  const list = regions.flatMap((block) => allowedPairs(context, block));
  return servers.map(({ url, from }) => {
    const names = [...url.matchAll(/\{([\w-]{1,60})\}/gu)].map((match) => match[1] as string);
    const fitting = list.filter(({ pair }) => Object.keys(pair).every((name) => names.includes(name)));
    return {
      ...stated(...from, ...fitting.map(({ locator }) => locator)),
      url,
      variables: names.map((name) => ({
        name,
        values: [...new Set(fitting.flatMap(({ pair }) => pair[name] ?? []))],
      })),
      allowed: fitting.map(({ pair }) => pair),
    };
  });
}

function serverOf(context: PageContext, block: Block): readonly Pick<ServerNode, "url" | "from">[] {
  if (block.kind !== "code" && block.kind !== "paragraph") return [];
  const urls = block.text.split(/\s+/u, 50).filter((word) => /^https?:\/\/[\w.{}:/-]{1,300}$/u.test(word));
  const locator = at(context, block, block.text);
  if (urls.length === 0 && block.kind === "code") {
    context.diagnostics.push(
      docsyDiagnostics.create("server-unreadable", { section: context.section }, locator),
    );
    leaveOut(context, locator, "unreadable");
  }
  return urls.map((url) => ({ url: url.replace(/\/$/u, ""), from: [locator] }));
}

interface Pair {
  readonly pair: Readonly<Record<string, string>>;
  readonly locator: ReturnType<typeof at>;
}

function allowedPairs(context: PageContext, block: Block): readonly Pair[] {
  if (block.kind !== "table") return [];
  const names = block.header.map((cell) => cell.text.trim());
  return block.rows.flatMap((row) => {
    const locator = at(context, row, wordsOf(row));
    const values = row.cells.map((cell) => cell.text.trim());
    if (values.length === names.length && values.every((value) => /^[\w.-]{1,80}$/u.test(value))) {
      return [{ pair: Object.fromEntries(names.map((name, index) => [name, values[index] ?? ""])), locator }];
    }
    const data = { section: context.section, row: locator.quote };
    context.diagnostics.push(docsyDiagnostics.create("region-unreadable", data, locator));
    leaveOut(context, locator, "unreadable");
    return [];
  });
}
