import type { Diagnostic } from "../../spec/diagnostic.ts";
import { canonicalJson, digestOf } from "../../spec/digest.ts";
import type {
  ApiModel,
  OperationNode,
  ServerNode,
  TagNode,
  VersionedOperation,
  VersionNode,
} from "../../spec/model/api-model.ts";
import type { ClientConventions } from "../../spec/model/conventions.ts";
import type { SchemaNode, TypeNode } from "../../spec/model/schema-node.ts";
import type { Provider } from "../providers/provider.ts";
import { assembleDiagnostics } from "./diagnostics.ts";
import { mergeOperations } from "./merge-operations.ts";
import type { TypeLookup } from "./merge-schemas.ts";
import { mergeTypes, type PageTypes } from "./merge-types.ts";
import { factsText, joinPlaces, withReferences } from "./places.ts";
import { samePath, withCommonPlaceholders } from "./placeholders.ts";
import type { ServiceFacts, ServicePage } from "./sort-facts.ts";

/** What a model takes from the provider file. */
export interface ModelOptions {
  readonly provider: Pick<Provider, "id" | "title" | "servers" | "security" | "conventions">;
}

/**
 * The model of one version of one service.
 *
 * @param facts what the pages state of the service
 * @param version the version that the model is of
 * @param options the provider
 * @param diagnostics gets what merging types and operations has to say
 * @example buildModel(service, version, { provider: iwinv }, []).operations
 */
export function buildModel(
  facts: ServiceFacts,
  version: VersionNode,
  { provider }: ModelOptions,
  diagnostics: Diagnostic[],
): ApiModel {
  const parts = facts.pages.map((part) => partOf(part, version.id));
  const merged = mergeTypes(parts);
  diagnostics.push(...merged.diagnostics);
  const operations = operationsOf(parts, merged, diagnostics);
  return {
    provider: { id: provider.id, title: provider.title },
    service: {
      id: facts.id,
      title: facts.title ?? facts.id,
      ...(facts.docsUrl === undefined ? {} : { docsUrl: facts.docsUrl }),
    },
    version,
    servers: serversOf(facts, provider.servers ?? []),
    security: provider.security,
    conventions: conventionsOf(provider, { service: facts.id, version: version.id }, diagnostics),
    tags: tagsOf(facts, operations),
    operations,
    types: merged.types,
  };
}

/** The function is the user's own, where the provider is. */
function conventionsOf(
  provider: ModelOptions["provider"],
  document: Parameters<Provider["conventions"]>[0],
  diagnostics: Diagnostic[],
): ClientConventions {
  try {
    const conventions: unknown = provider.conventions(document);
    if (typeof conventions === "object" && conventions !== null) return conventions;
    throw new TypeError(`it gave ${String(conventions)}, not an object`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    diagnostics.push(
      assembleDiagnostics.create("conventions-failed", { ...document, provider: provider.id, reason }),
    );
    return {};
  }
}

interface Part extends PageTypes {
  readonly operations: readonly VersionedOperation[];
}

/** What a page gives to one version. Operations without a version belong to all of them. */
function partOf({ operations, types }: ServicePage, version: string): Part {
  const own = operations.filter((operation) => operation.version === version || operation.version === "");
  const isAboutOthers = operations.length > 0 && own.length === 0;
  return {
    operations: own,
    types: types
      .filter(({ versions }) => (versions === undefined ? !isAboutOthers : versions.includes(version)))
      .map(({ versions: _versions, service: _service, ...type }): TypeNode => type),
  };
}

function operationsOf(
  parts: readonly Part[],
  merged: ReturnType<typeof mergeTypes>,
  diagnostics: Diagnostic[],
): readonly OperationNode[] {
  const all = parts.flatMap((part) =>
    merged.isSplit
      ? part.operations.map((operation) => withReferences(operation, (key) => merged.keyOf(part, key)))
      : part.operations,
  );
  const groups = new Map<string, OperationNode[]>();
  for (const { version: _version, service: _service, ...operation } of withCommonPlaceholders(
    all,
    diagnostics,
  )) {
    const key = `${operation.method} ${samePath(operation.path)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [operation]);
    else group.push(operation);
  }
  const types = lookup(merged.types);
  return [...groups.values()].map((group) => {
    const result = mergeOperations(group, types);
    diagnostics.push(...result.diagnostics);
    return result.operation;
  });
}

/** References to types that say the same are the same, whatever the types are called. */
function lookup(types: readonly TypeNode[]): TypeLookup {
  const schemas = new Map<string, SchemaNode>(types.map(({ key, schema }) => [key, schema]));
  const names = new Map<string, string>();
  const nameOf = (key: string): string => {
    const known = names.get(key);
    if (known !== undefined) return known;
    const schema = schemas.get(key);
    // While a type is being named, it goes by its key: a type may refer to itself.
    names.set(key, key);
    if (schema !== undefined) names.set(key, digestOf(factsText(schema, nameOf)));
    return names.get(key) ?? key;
  };
  return { nameOf, schemaOf: (key) => schemas.get(key) };
}

function serversOf(facts: ServiceFacts, fallback: readonly string[]): readonly ServerNode[] {
  const servers = new Map<string, [ServerNode, ...ServerNode[]]>();
  for (const { servers: stated } of facts.pages) {
    for (const server of stated) {
      const known = servers.get(server.url);
      if (known === undefined) servers.set(server.url, [server]);
      else known.push(server);
    }
  }
  if (servers.size > 0)
    return [...servers.values()].map(joinServers).sort((a, b) => (a.url < b.url ? -1 : 1));
  return fallback.map((url) => ({ url, variables: [], allowed: [], from: [], basis: "assumed" }));
}

/** One server of all that are stated with one address. */
function joinServers(same: readonly [ServerNode, ...ServerNode[]]): ServerNode {
  const [{ url, basis, variables, allowed, from }, ...others] = same;
  if (others.length === 0) return { url, variables, allowed, from, basis };
  const values = new Map<string, Set<string>>();
  for (const variable of same.flatMap((server) => server.variables)) {
    const known = values.get(variable.name) ?? new Set();
    values.set(variable.name, known);
    for (const value of variable.values) known.add(value);
  }
  const pairs = same.flatMap((server) => server.allowed);
  return {
    url,
    variables: [...values].map(([name, stated]) => ({ name, values: [...stated] })),
    allowed: [...new Map(pairs.map((pair) => [canonicalJson(pair), pair])).values()],
    from: joinPlaces(same.map((server) => server.from)),
    basis,
  };
}

/** The tags that the operations carry: in the order of a table of contents, where there is one, else by name. */
function tagsOf(facts: ServiceFacts, operations: readonly OperationNode[]): readonly TagNode[] {
  const used = new Set(operations.flatMap(({ tags }) => tags));
  const told = new Map<string, TagNode>();
  for (const page of facts.pages) {
    for (const { name, description } of page.tags) {
      if (!used.has(name) || told.get(name)?.description !== undefined) continue;
      told.set(name, description === undefined ? { name } : { name, description });
    }
  }
  const contents = facts.pages.filter((page) => page.operations.length === 0).flatMap((page) => page.tags);
  const listed = contents.map(({ name }) => name).filter((name) => used.has(name));
  return [...new Set([...listed, ...[...used].sort()])].map((name) => told.get(name) ?? { name });
}
