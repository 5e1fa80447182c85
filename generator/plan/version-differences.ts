import { canonicalJson } from "../../spec/digest.ts";
import type { OperationPlan, SdkPlan, VersionPlan } from "./sdk-plan.ts";

/** One thing that is not the same in all versions of a package. */
export interface VersionDifference {
  /** `GET /v1/servers`, or the name of a model. */
  readonly what: string;
  /** Versions that have it, newest first. */
  readonly versions: string;
  /** What a caller of the older one has to look at; empty where it stands in some versions only. */
  readonly change: string;
}

/**
 * What differs between the versions of a package: operations and models that only some of them have, and those whose
 * parameters, bodies, answers or members are others than in the version before.
 *
 * @returns operations in the order of the documents, then models
 * @example versionDifferences(plan) // [{ what: "POST /v1/locks", versions: "1.0", change: "" }]
 */
export function versionDifferences(plan: SdkPlan): readonly VersionDifference[] {
  if (plan.versions.length < 2) return [];
  return [
    ...differences(
      plan.versions.map(({ id, operations }) => ({
        id,
        entries: new Map(operations.map((each) => [`${each.method} ${each.path}`, partsOf(each)])),
      })),
    ),
    ...differences(
      plan.versions.map((version) => ({
        id: version.id,
        entries: new Map(version.models.map((each) => [each.name as string, membersOf(each)])),
      })),
    ),
  ];
}

/** Named parts of an operation or a model → their text, to be compared. */
type Parts = ReadonlyMap<string, string>;

function differences(
  versions: readonly { readonly id: string; readonly entries: ReadonlyMap<string, Parts> }[],
): readonly VersionDifference[] {
  const names = new Set(versions.flatMap(({ entries }) => [...entries.keys()]));
  return [...names].flatMap((what) => {
    const having = versions.filter(({ entries }) => entries.has(what));
    const ids = having.map(({ id }) => id).join(", ");
    const changes = having.slice(1).flatMap((older, index) => {
      const newer = having[index];
      const change = newer && changeOf(older.entries.get(what), newer.entries.get(what));
      return change ? [{ what, versions: `${older.id} → ${newer.id}`, change }] : [];
    });
    return having.length < versions.length ? [{ what, versions: ids, change: "" }, ...changes] : changes;
  });
}

/** `new: a; gone: b; changed: c`. */
function changeOf(older: Parts = new Map(), newer: Parts = new Map()): string {
  const lists = [
    ["new", [...newer.keys()].filter((name) => !older.has(name))],
    ["gone", [...older.keys()].filter((name) => !newer.has(name))],
    [
      "changed",
      [...newer].filter(([name, text]) => (older.get(name) ?? text) !== text).map(([name]) => name),
    ],
  ] as const;
  return lists
    .filter(([, names]) => names.length > 0)
    .map(([kind, names]) => `${kind}: ${names.join(", ")}`)
    .join("; ");
}

function partsOf({ parameters, body, replies }: OperationPlan): Parts {
  return new Map([
    ...parameters.map(
      ({ key, in: place, required, type }) => [key, textOf({ place, required, type })] as const,
    ),
    ...(body === undefined ? [] : [["body", textOf({ type: body.type, required: body.required })] as const]),
    ...replies.map(({ status, type }) => [`answer ${status}`, textOf({ type })] as const),
  ]);
}

function membersOf({ type }: VersionPlan["models"][number]): Parts {
  if (type.kind !== "object") return new Map([["type", textOf(type)]]);
  return new Map(type.members.map((member) => [member.name, textOf(member)]));
}

/** Comments are no difference. */
function textOf(value: object): string {
  const bare = JSON.stringify(value, (key, inside: unknown) => (key === "doc" ? undefined : inside));
  return canonicalJson(JSON.parse(bare));
}
