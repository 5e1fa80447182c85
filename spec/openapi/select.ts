import { defineDiagnostics, message, type Diagnostic, type Staged } from "../diagnostic.ts";
import type { JsonObject, JsonValue } from "../model/json.ts";
import { isObject, METHODS, objectFrom } from "./document-shape.ts";
import { nearestNames } from "./nearest-names.ts";
import { fitsPath, fitsPattern } from "./wildcard.ts";

/**
 * Which operations are wanted. One that fits any of the lists is; with `!` in front, what fits is left out whatever else is said.
 * `*` stands for anything, in a path for anything within a segment; `**` in a path for any number of segments.
 */
export interface Selection {
  /** Tags: `["servers", "image*"]`. */
  readonly tags?: readonly string[];
  /** Paths: `["/v1/servers/**", "!/v1/servers/{id}/actions"]`. */
  readonly paths?: readonly string[];
  /** Operation ids: `["listServers"]`. */
  readonly operations?: readonly string[];
}

export const selectDiagnostics = defineDiagnostics("openapi", {
  "selection-fits-nothing": {
    severity: "warning",
    message: message`${"kind"}: no operation fits "${"pattern"}"${"nearest"}`,
    remedy: "Correct the pattern, or remove it.",
  },
  "nothing-selected": {
    severity: "error",
    message: message`of ${"count"} operations none was chosen`,
    remedy: "Widen `tags`, `paths` or `operations`.",
  },
});

interface Candidate {
  readonly path: string;
  readonly method: string;
  readonly tags: readonly string[];
  readonly id: string | undefined;
}

/**
 * Keeps the wanted operations of a document and the components that these need; the rest is left out, tags and webhooks with it.
 *
 * @param document OpenAPI 3.1; it is not changed
 * @param selection what is wanted; without any list the document is returned as it is
 * @returns the smaller document, and a diagnostic for each pattern that fits nothing
 * @example selectOperations(document, { tags: ["servers"] }).value
 */
export function selectOperations(document: JsonObject, selection: Selection): Staged<JsonObject> {
  const rules = rulesOf(selection);
  if (rules.length === 0) return { value: document, diagnostics: [] };
  const candidates = candidatesOf(document);
  const wanted = new Set(candidates.filter((candidate) => isWanted(candidate, rules)));
  const diagnostics = rules.flatMap((rule) => unfitting(rule, candidates));
  if (wanted.size === 0)
    diagnostics.push(selectDiagnostics.create("nothing-selected", { count: candidates.length }));
  return { value: withoutUnused(withPaths(document, wanted)), diagnostics };
}

/**
 * How many operations a document has.
 *
 * @example operationCount({ paths: { "/a": { get: {} } } }) // 1
 */
export function operationCount(document: JsonObject): number {
  return candidatesOf(document).length;
}

interface Rule {
  readonly kind: keyof Selection;
  readonly pattern: string;
  readonly isExclusion: boolean;
  fits(candidate: Candidate): boolean;
}

function rulesOf(selection: Selection): readonly Rule[] {
  const rule = (kind: keyof Selection, text: string, fits: (pattern: string, of: Candidate) => boolean) => {
    const isExclusion = text.startsWith("!");
    const pattern = isExclusion ? text.slice(1) : text;
    return { kind, pattern, isExclusion, fits: (candidate: Candidate) => fits(pattern, candidate) };
  };
  const { tags = [], paths = [], operations = [] } = selection;
  return [
    ...tags.map((text) =>
      rule("tags", text, (pattern, of) => of.tags.some((tag) => fitsPattern(pattern, tag))),
    ),
    ...paths.map((text) => rule("paths", text, (pattern, of) => fitsPath(pattern, of.path))),
    ...operations.map((text) =>
      rule("operations", text, (pattern, of) => of.id !== undefined && fitsPattern(pattern, of.id)),
    ),
  ];
}

/** With exclusions alone, everything else is wanted. */
function isWanted(candidate: Candidate, rules: readonly Rule[]): boolean {
  const inclusions = rules.filter(({ isExclusion }) => !isExclusion);
  return (
    (inclusions.length === 0 || inclusions.some((rule) => rule.fits(candidate))) &&
    !rules.some((rule) => rule.isExclusion && rule.fits(candidate))
  );
}

function unfitting(rule: Rule, candidates: readonly Candidate[]): readonly Diagnostic[] {
  if (candidates.some((candidate) => rule.fits(candidate))) return [];
  const names = candidates.flatMap(({ tags, path, id }) =>
    rule.kind === "tags" ? tags : rule.kind === "paths" ? [path] : (id ?? []),
  );
  const [near] = nearestNames(rule.pattern, names);
  const nearest = near === undefined ? "" : `; did you mean "${near}"?`;
  const { kind, pattern } = rule;
  return [selectDiagnostics.create("selection-fits-nothing", { kind, pattern, nearest })];
}

function candidatesOf(document: JsonObject): readonly Candidate[] {
  return Object.entries(objectOf(document["paths"])).flatMap(([path, item]) =>
    METHODS.flatMap((method): Candidate[] => {
      const operation = isObject(item) && Object.hasOwn(item, method) ? item[method] : undefined;
      if (!isObject(operation)) return [];
      const { tags, operationId } = operation;
      return [
        {
          path,
          method,
          tags: (Array.isArray(tags) ? tags : []).filter((tag) => typeof tag === "string"),
          id: typeof operationId === "string" ? operationId : undefined,
        },
      ];
    }),
  );
}

function withPaths(document: JsonObject, wanted: ReadonlySet<Candidate>): JsonObject {
  const methods = new Map<string, Set<string>>();
  for (const { path, method } of wanted) methods.set(path, (methods.get(path) ?? new Set()).add(method));
  const paths = Object.entries(objectOf(document["paths"])).flatMap(([path, item]) => {
    const kept = methods.get(path);
    if (kept === undefined || !isObject(item)) return [];
    const isMethod = (name: string): boolean => (METHODS as readonly string[]).includes(name);
    const members = Object.entries(item).filter(([name]) => !isMethod(name) || kept.has(name));
    return [[path, objectFrom(members)] as const];
  });
  const used = new Set([...wanted].flatMap(({ tags }) => tags));
  const { webhooks: _webhooks, tags, ...rest } = document;
  const isUsed = (tag: JsonValue): boolean =>
    isObject(tag) && typeof tag["name"] === "string" && used.has(tag["name"]);
  return {
    ...rest,
    paths: objectFrom(paths),
    ...(Array.isArray(tags) ? { tags: tags.filter(isUsed) } : {}),
  };
}

/** Kinds of components that are named other than by `$ref`. OpenAPI 3.1, section 4.8.7. */
const NAMED_OTHERWISE = new Set(["securitySchemes"]);

/** Leaves out the components that nothing refers to any more, directly or through others. */
function withoutUnused(document: JsonObject): JsonObject {
  const components = objectOf(document["components"]);
  const used = new Set<string>();
  const open: JsonValue[] = Object.entries(document).flatMap(([name, value]) =>
    name === "components" ? [] : [value],
  );
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value === "string") {
      const [, root, kind, name] = value.startsWith("#/components/") ? value.split("/") : [];
      const key = `${kind ?? ""}/${name ?? ""}`;
      if (root !== "components" || used.has(key)) continue;
      used.add(key);
      const target = objectOf(components[unescaped(kind ?? "")])[unescaped(name ?? "")];
      if (target !== undefined) open.push(target);
    } else if (Array.isArray(value)) open.push(...(value as readonly JsonValue[]));
    else if (isObject(value)) open.push(...Object.values(value), ...mappedSchemas(value));
  }
  const isUsed = (kind: string, name: string): boolean =>
    NAMED_OTHERWISE.has(kind) || used.has(`${kind}/${escaped(name)}`) || used.has(`${kind}/${encoded(name)}`);
  const kept = Object.entries(components).map(([kind, members]): [string, JsonValue] => [
    kind,
    isObject(members) ? objectFrom(Object.entries(members).filter(([name]) => isUsed(kind, name))) : members,
  ]);
  return kept.length === 0 ? document : { ...document, components: objectFrom(kept) };
}

/** A discriminator names schemas by reference or by bare name. OpenAPI 3.1, section 4.8.25. */
function mappedSchemas(value: JsonObject): readonly JsonValue[] {
  const mapping = isObject(value["discriminator"]) ? objectOf(value["discriminator"]["mapping"]) : {};
  return Object.values(mapping).flatMap((name) =>
    typeof name === "string" && !name.includes("/") ? [`#/components/schemas/${escaped(name)}`] : [],
  );
}

function objectOf(value: JsonValue | undefined): JsonObject {
  return isObject(value) ? value : {};
}

const escaped = (name: string): string => name.replaceAll("~", "~0").replaceAll("/", "~1");
const encoded = (name: string): string => encodeURIComponent(escaped(name));

function unescaped(segment: string): string {
  let text = segment;
  try {
    text = decodeURIComponent(segment);
  } catch {
    // Not URI-encoded: it stands for itself.
  }
  return text.replaceAll("~1", "/").replaceAll("~0", "~");
}
