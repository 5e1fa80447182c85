import type { Diagnostic, Staged } from "../../../spec/diagnostic.ts";
import type { LeftOut, PageFacts, VersionedOperation, VersionedType } from "../../../spec/model/api-model.ts";
import type { SchemaNode } from "../../../spec/model/schema-node.ts";
import { unaccountedCandidates } from "../../document/candidates.ts";
import { huaweiDiagnostics } from "./diagnostics.ts";

/**
 * Resolves what pages leave to each other: tables on other pages become types of the service, and the table of contents
 * groups the operations.
 *
 * @param pages facts of all pages of a run, in page order
 * @returns the pages, without the tables that nothing refers to
 */
export function joinHuaweiPages(pages: readonly PageFacts[]): Staged<readonly PageFacts[]> {
  const diagnostics: Diagnostic[] = [];
  const types = new Map<string, VersionedType>();
  for (const page of pages)
    for (const type of page.types) if (!types.has(type.key)) types.set(type.key, type);
  const used = new Map<string, Set<string>>();
  for (const { operations } of pages)
    for (const operation of operations) markUsed(operation, operation.version, types, used);
  const versions = new Set(pages.flatMap(({ operations }) => operations.map(({ version }) => version)));
  const groups = groupsOf(pages);
  const joined = pages.map((page) => {
    const operations = page.operations.map((operation) =>
      withGroup(withoutDeadReferences(operation, types, diagnostics), page, groups),
    );
    const kept = page.types.flatMap((type): VersionedType[] => {
      const by = used.get(type.key);
      return by === undefined
        ? []
        : [serving(withoutDeadReferences(type, types, diagnostics), by.has("") ? versions : by)];
    });
    const tags = [
      ...new Set([...page.tags.map(({ name }) => name), ...operations.flatMap((one) => one.tags)]),
    ];
    return withRest({ ...page, operations, types: kept, tags: tags.map((name) => ({ name })) });
  });
  return { value: joined, diagnostics };
}

/** The type for the versions whose operations refer to it; operations without a version belong to all. */
function serving(type: VersionedType, by: ReadonlySet<string>): VersionedType {
  const { versions: _versions, ...rest } = type;
  const versions = [...by].filter((version) => version !== "").sort();
  return versions.length === 0 ? rest : { ...rest, versions };
}

/** Notes for all types that a value refers to, directly or through other types, which version uses them. */
function markUsed(
  value: unknown,
  version: string,
  types: ReadonlyMap<string, VersionedType>,
  used: Map<string, Set<string>>,
): void {
  const pending: unknown[] = [value];
  while (pending.length > 0) {
    const node = pending.pop();
    if (node === null || typeof node !== "object") continue;
    if ("ref" in node && typeof node.ref === "string") {
      const by = used.get(node.ref) ?? new Set<string>();
      const type = by.has(version) ? undefined : types.get(node.ref);
      if (type !== undefined) {
        used.set(node.ref, by.add(version));
        pending.push(type.schema);
      }
    }
    for (const member of Object.values(node) as unknown[])
      if (member !== null && typeof member === "object") pending.push(member);
  }
}

/** A reference to a page that is not there: the field stays what its own row says. */
function withoutDeadReferences<T extends VersionedOperation | VersionedType>(
  node: T,
  types: ReadonlyMap<string, VersionedType>,
  diagnostics: Diagnostic[],
): T {
  if (!hasDeadReference(node, types)) return node;
  return rewrite(node, types, diagnostics) as T;
}

function hasDeadReference(value: unknown, types: ReadonlyMap<string, VersionedType>): boolean {
  const pending: unknown[] = [value];
  while (pending.length > 0) {
    const node = pending.pop();
    if (node === null || typeof node !== "object") continue;
    if ("ref" in node && typeof node.ref === "string" && !types.has(node.ref)) return true;
    for (const member of Object.values(node) as unknown[])
      if (member !== null && typeof member === "object") pending.push(member);
  }
  return false;
}

/** Depth of facts that one page builds is bounded (see type-tables.ts): recursion is safe here. */
function rewrite(
  value: unknown,
  types: ReadonlyMap<string, VersionedType>,
  diagnostics: Diagnostic[],
): unknown {
  if (Array.isArray(value)) return value.map((member) => rewrite(member, types, diagnostics));
  if (value === null || typeof value !== "object") return value;
  const node = Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, rewrite(member, types, diagnostics)]),
  );
  const { ref } = node;
  if (typeof ref !== "string" || types.has(ref) || !Array.isArray(node["from"])) return node;
  const { ref: _dead, ...rest } = node as unknown as SchemaNode;
  const [at] = rest.from;
  const data = { name: at?.quote.split(" | ", 1)[0] ?? "", href: ref };
  diagnostics.push(huaweiDiagnostics.create("table-missing", data, at));
  return { ...rest, types: ["object"] };
}

/** Title of the group by file name of the page. */
function groupsOf(pages: readonly PageFacts[]): ReadonlyMap<string, string> {
  const groups = new Map<string, string>();
  for (const { menu, page } of pages) {
    for (const { href, group } of menu)
      if (href !== undefined && group !== undefined) groups.set(fileKey(page.url, href), group);
  }
  return groups;
}

/** Pages and their table of contents lie in one folder. */
function fileKey(url: string, file: string): string {
  return `${url.slice(0, url.lastIndexOf("/") + 1)}${file}`;
}

function withGroup(
  operation: VersionedOperation,
  page: PageFacts,
  groups: ReadonlyMap<string, string>,
): VersionedOperation {
  const group = groups.get(page.page.url);
  return group === undefined ? operation : { ...operation, tags: [group] };
}

/** What only the dropped tables came from. */
function withRest(page: PageFacts): PageFacts {
  const rest = unaccountedCandidates({ ...page, candidates: [] } as PageFacts, page.candidates);
  if (rest.length === 0) return page;
  const leftOut = rest.map(({ locator }): LeftOut => ({
    locator,
    reason: "other-document",
    detail: "no page of this run refers to it",
  }));
  return { ...page, leftOut: [...page.leftOut, ...leftOut] };
}
