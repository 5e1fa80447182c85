import type { Diagnostic, Staged } from "../../../spec/diagnostic.ts";
import type {
  Candidate,
  HttpMethod,
  LeftOut,
  LeftOutReason,
  PageFacts,
  ServerNode,
  VersionedOperation,
} from "../../../spec/model/api-model.ts";
import type { TypeNode } from "../../../spec/model/schema-node.ts";
import { listCandidates } from "../../document/candidates.ts";
import type { DocPage } from "../../document/doc-page.ts";
import { versionFromPath } from "../../extract/version.ts";
import { emptyFacts } from "../empty-facts.ts";
import type { ReadContext } from "../platform.ts";
import {
  fragmentBlocks,
  isMembers,
  listOf,
  membersOf,
  readFragment,
  textOf,
  type Members,
  type Tokens,
} from "./fragment.ts";
import { readBody, readParameters, readResponses } from "./media.ts";
import { readSchema } from "./schema.ts";
import { FragmentState } from "./state.ts";

const METHODS: ReadonlySet<string> = new Set([
  "get",
  "put",
  "post",
  "delete",
  "patch",
  "head",
  "options",
  "trace",
]);

/**
 * What the OpenAPI blocks of a page state. The words around them say the same for readers and are left out.
 *
 * @param page from any reader
 * @param context service and headers that security schemes cover
 * @returns operations, models and servers, each with its line in the block
 * @example readEmbeddedPage(page, context).value.operations[0]?.path
 */
export function readEmbeddedPage(page: DocPage, context: ReadContext): Staged<PageFacts> {
  const diagnostics: Diagnostic[] = [];
  const parts = fragmentBlocks(page).flatMap((block) => {
    const fragment = readFragment(page, block);
    diagnostics.push(...fragment.diagnostics);
    if (fragment.value === undefined) return [];
    const state = new FragmentState(page, context, fragment.value);
    const facts = factsOf(state);
    diagnostics.push(...state.diagnostics);
    return [{ ...facts, leftOut: state.leftOut, candidates: state.candidates }];
  });
  const blocks = new Set(fragmentBlocks(page).map(({ path }) => path));
  const around = listCandidates(page).filter(({ locator }) => !blocks.has(locator.path));
  const service =
    context.service === undefined ? {} : { service: { id: context.service, title: context.service } };
  return {
    value: {
      ...emptyFacts(page),
      ...service,
      versions: parts.flatMap(({ versions }) => versions),
      servers: parts.flatMap(({ servers }) => servers),
      tags: parts.flatMap(({ tags }) => tags),
      operations: parts.flatMap(({ operations }) => operations),
      types: distinctTypes(parts.map(({ types }) => types)),
      leftOut: [...parts.flatMap(({ leftOut }) => leftOut), ...around.map(wordsAround)],
      candidates: [...around, ...parts.flatMap(({ candidates }) => candidates)],
    },
    diagnostics,
  };
}

const REASONS: Readonly<Record<Candidate["kind"], LeftOutReason>> = {
  row: "duplicate",
  item: "prose",
  status: "duplicate",
  example: "sample-request",
  link: "navigation",
};

function wordsAround({ kind, locator }: Candidate): LeftOut {
  const reason = REASONS[kind];
  return reason === "duplicate"
    ? { locator, reason, detail: "the OpenAPI block of the page" }
    : { locator, reason };
}

/** The first of several blocks of a page names its models; equal names of others mean the same page's model. */
function distinctTypes(lists: readonly (readonly TypeNode[])[]): readonly TypeNode[] {
  const types = new Map<string, TypeNode>();
  for (const type of lists.flat()) if (!types.has(type.key)) types.set(type.key, type);
  return [...types.values()];
}

function factsOf(
  state: FragmentState,
): Pick<PageFacts, "versions" | "servers" | "tags" | "operations" | "types"> {
  const { root } = state.fragment;
  const servers = serversOf(root, state);
  const operations = operationsOf(root, servers, state);
  const versions = new Map<string, Tokens>();
  for (const { version, method, path } of operations)
    if (version !== "" && !versions.has(version)) versions.set(version, ["paths", path, method]);
  const types = Object.entries(membersOf(membersOf(root["components"])["schemas"])).map(
    ([name, schema]): TypeNode => {
      const at = ["components", "schemas", name];
      return { key: name, name, schema: readSchema(schema, at, state), ...state.candidate("row", at) };
    },
  );
  const described = listOf(root["tags"]).map(membersOf);
  return {
    versions: [...versions].map(([id, at]) => ({ id, ...state.fact(at) })),
    servers,
    tags: [...new Set(operations.flatMap(({ tags }) => tags))].map((name) => {
      const description = textOf(described.find((tag) => tag["name"] === name)?.["description"]);
      return description === undefined ? { name } : { name, description };
    }),
    operations,
    types,
  };
}

function serversOf(root: Members, state: FragmentState): readonly ServerNode[] {
  return listOf(root["servers"]).flatMap((item, index): readonly ServerNode[] => {
    const server = membersOf(item);
    const url = textOf(server["url"])?.replace(/\/$/u, "");
    // A relative address is the documentation site's own, a template is none.
    if (url === undefined || !/^https?:\/\//iu.test(url) || url.includes("{{")) return [];
    const variables = Object.entries(membersOf(server["variables"])).map(([name, told]) => {
      const variable = membersOf(told);
      const values = [variable["default"], ...listOf(variable["enum"])].filter(
        (value) => typeof value === "string",
      );
      return { name, values: [...new Set(values)] };
    });
    return [{ url, variables, allowed: [], ...state.fact(["servers", index]) }];
  });
}

function operationsOf(
  root: Members,
  servers: readonly ServerNode[],
  state: FragmentState,
): readonly VersionedOperation[] {
  const base = servers[0]?.url.replace(/^https?:\/\/[^/]*/iu, "") ?? "";
  const general = textOf(membersOf(root["info"])["version"])?.trim() ?? "";
  return Object.entries(membersOf(root["paths"])).flatMap(([path, item]) => {
    const place = state.resolve(item, ["paths", path]);
    return Object.entries(place?.value ?? {}).flatMap(([method, value]): readonly VersionedOperation[] => {
      if (place === undefined || !METHODS.has(method) || !isMembers(value)) return [];
      const at = [...place.at, method];
      // Generators write 1.0.0 where nobody stated a version.
      const version = versionFromPath(`${base}${path}`) ?? (general === "1.0.0" ? "" : general);
      const operation = operationOf(
        value,
        at,
        [place.value["parameters"], [...place.at, "parameters"]],
        state,
      );
      return [{ ...operation, method: method as HttpMethod, path: path.split("?", 1)[0] ?? path, version }];
    });
  });
}

function operationOf(
  value: Members,
  at: Tokens,
  shared: readonly [unknown, Tokens],
  state: FragmentState,
): Omit<VersionedOperation, "method" | "path" | "version"> {
  const { page } = state;
  const operationId = textOf(value["operationId"]);
  const description = textOf(value["description"]);
  const body = readBody(value["requestBody"], [...at, "requestBody"], state);
  const status = textOf(value["x-apidog-status"]);
  const isDeprecated = value["deprecated"] === true || /^(?:deprecated|obsolete)$/iu.test(status ?? "");
  return {
    title: textOf(value["summary"])?.trim() ?? (page.title === "" ? (operationId ?? "") : page.title),
    ...(operationId === undefined ? {} : { operationId }),
    ...(description === undefined ? {} : { description }),
    tags: tagsOf(value),
    ...(/^https?:/u.test(page.url) ? { docsUrl: page.url.replace(/\.md$/u, "") } : {}),
    ...(isDeprecated ? { deprecated: true } : {}),
    parameters: readParameters([[value["parameters"], [...at, "parameters"]], shared], state),
    ...(body === undefined ? {} : { requestBody: body }),
    responses: readResponses(value["responses"], [...at, "responses"], state),
    ...state.fact(at),
  };
}

/** The folder is the group; tags repeat it, and each other. */
function tagsOf(value: Members): readonly string[] {
  const folder = textOf(value["x-apidog-folder"]);
  if (folder !== undefined) return [folder.trim()];
  const tags = listOf(value["tags"]).flatMap((tag) => textOf(tag)?.trim() ?? []);
  return [...new Set(tags)];
}
