import type { ChangeArg, Reach, SpecChange } from "./change.ts";
import type { Finding, Scope } from "./findings.ts";

/** A change before it is located in the files. */
export type GroupedChange = Omit<SpecChange, "oldLocator" | "newLocator">;

/**
 * Puts findings that are one and the same change together: a change deep in a shared model is one change with all the
 * operations that it reaches, and so is a deprecation that ends for a whole document.
 *
 * @param isExpanded one change per operation instead
 */
export function groupFindings(findings: readonly Finding[], isExpanded: boolean): GroupedChange[] {
  const groups = new Map<string, Finding[]>();
  findings.forEach((finding, index) => {
    const key = isExpanded ? String(index) : keyOf(finding);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  });
  return [...groups.values()].map(changeOf);
}

function keyOf({ rule, args, old, new: fresh }: Finding): string {
  const where = rule.grouped === true ? "" : `${old?.pointer() ?? ""}\n${fresh?.pointer() ?? ""}`;
  return `${rule.id}\n${where}\n${JSON.stringify(args)}`;
}

function changeOf(group: readonly Finding[]): GroupedChange {
  const [first] = group as readonly [Finding, ...Finding[]];
  const reaches = reachesOf(group);
  const isShared = reaches.length > 1;
  const { rule, level, scope } = first;
  const [only] = reaches;
  const property = propertyOf(scope, isShared);
  const args: Record<string, ChangeArg> = {
    ...(isShared ? sharedNames(group) : scope.names),
    ...(property === undefined ? {} : { property }),
    ...Object.fromEntries(Object.entries(first.args).filter(([key]) => key !== "note")),
  };
  const subject = subjectOf(scope, args, property);
  const text = (rule.text as (params: Readonly<Record<string, ChangeArg>>) => string)({
    ...scope.names,
    ...first.args,
  });
  return {
    rule: rule.id,
    level,
    area: rule.area,
    ...(only === undefined || isShared ? {} : { method: only.method, path: only.path }),
    ...(first.old === undefined ? {} : { pointerOld: first.old.pointer() }),
    ...(first.new === undefined ? {} : { pointerNew: first.new.pointer() }),
    args,
    message: subject === "" ? text : `${subject}: ${text}`,
    reaches,
  };
}

function reachesOf(group: readonly Finding[]): Reach[] {
  const found = new Map<string, { readonly reach: Reach; readonly places: Set<string> }>();
  for (const { scope } of group) {
    const { operation } = scope;
    if (operation === undefined) continue;
    const { method, path } = operation;
    const id = operation.node["operationId"];
    const key = `${method} ${path}`;
    const known = found.get(key) ?? {
      reach: { method, path, ...(typeof id === "string" ? { operationId: id } : {}) },
      places: new Set(),
    };
    found.set(key, known);
    known.places.add(atOf(scope));
  }
  // The same operation twice, at two places: both are named.
  return [...found.values()].map(({ reach, places }) => {
    const at = [...places].filter((place) => place !== "").join(", ");
    return at === "" ? reach : { ...reach, at };
  });
}

/** Where in the operation: `request application/json: server/name`. */
function atOf({ names, place, path }: Scope): string {
  const steps = path === undefined || path.length === 0 ? "" : `: ${path.join("/")}`;
  const where =
    names["header"] !== undefined
      ? `header ${String(names["header"])} of ${String(names["status"])}`
      : names["parameter"] !== undefined
        ? `${String(names["in"])} ${String(names["parameter"])}`
        : names["status"] !== undefined
          ? `response ${String(names["status"])}`
          : place === undefined
            ? ""
            : "request";
  const media = names["mediaType"] === undefined ? "" : ` ${String(names["mediaType"])}`;
  return `${where}${media}${steps}`;
}

/** In a shared model the path starts at the model's name. */
function propertyOf(scope: Scope, isShared: boolean): string | undefined {
  if (scope.place === undefined || !scope.place.endsWith("-property")) return undefined;
  const { component, local, path } = scope;
  if (isShared && component !== undefined) return [component, ...(local ?? [])].join("/");
  return path?.join("/");
}

/** The names that all places of a change have in common. */
function sharedNames(group: readonly Finding[]): Record<string, ChangeArg> {
  const [first, ...others] = group;
  return Object.fromEntries(
    Object.entries(first?.scope.names ?? {}).filter(([key, value]) =>
      others.every(({ scope }) => scope.names[key] === value),
    ),
  );
}

function subjectOf(
  scope: Scope,
  args: Readonly<Record<string, ChangeArg>>,
  property: string | undefined,
): string {
  const parameter = `${String(scope.names["in"])} parameter \`${String(scope.names["parameter"])}\``;
  const status = args["status"] === undefined ? "" : ` of response ${String(args["status"])}`;
  const header = `header \`${String(scope.names["header"])}\`${status}`;
  switch (scope.place) {
    case "request-body":
      return `request body${args["mediaType"] === undefined ? "" : ` ${String(args["mediaType"])}`}`;
    case "request-property":
      return `request property \`${property ?? ""}\``;
    case "request-parameter":
      return parameter;
    case "request-parameter-property":
      return `property \`${property ?? ""}\` of the ${parameter}`;
    case "response-body":
      return `body${status === "" ? " of a response" : status}`;
    case "response-property":
      return `response property \`${property ?? ""}\`${status}`;
    case "response-header":
      return header;
    case "response-header-property":
      return `property \`${property ?? ""}\` of the ${header}`;
    default:
      if (scope.names["parameter"] !== undefined) return parameter;
      if (scope.names["header"] !== undefined) return header;
      return args["status"] !== undefined && scope.names["status"] !== undefined
        ? `response ${String(args["status"])}`
        : "";
  }
}
