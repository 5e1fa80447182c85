import { digestOf } from "../digest.ts";
import type { HttpMethod, OperationNode } from "../model/api-model.ts";
import { BEFORE_VERB, imperativeOf, mayBeVerb } from "./verbs.ts";
import { camelCase, capitalise, isPlural, pascalCase, pluralOf, shortened, wordsOf } from "./words.ts";

type Named = Pick<OperationNode, "title" | "operationId" | "method" | "path">;

/** The verb of a title that has none. */
const VERB_OF_METHOD: Readonly<Record<HttpMethod, string>> = {
  get: "get",
  head: "check",
  post: "create",
  put: "update",
  patch: "update",
  delete: "delete",
  options: "options",
  trace: "trace",
};

const PREPOSITIONS = new Set([
  "of",
  "for",
  "in",
  "by",
  "to",
  "from",
  "about",
  "with",
  "on",
  "and",
  "or",
  "under",
  "between",
  "at",
]);

/**
 * Ids of all operations of a document: unique, from the titles, independent of the order of the pages.
 *
 * @param operations in any order
 * @returns operation → id
 * @see https://spec.openapis.org/oas/v3.1.1.html#operation-object
 * @example planOperationIds(model.operations).get(model.operations[0]) // "listVirtualServers"
 */
export function planOperationIds<T extends Named>(operations: readonly T[]): ReadonlyMap<T, string> {
  const groups = new Map<string, T[]>();
  for (const operation of operations) {
    const id = baseId(operation);
    groups.set(id.toLowerCase(), [...(groups.get(id.toLowerCase()) ?? []), operation]);
  }
  const ids = new Map<T, string>();
  const taken = new Set<string>();
  const claim = (operation: T, wanted: string): void => {
    const id = taken.has(wanted.toLowerCase()) ? `${wanted}${fingerprint(operation)}` : wanted;
    taken.add(id.toLowerCase());
    ids.set(operation, id);
  };
  const ordered = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, members]) => members);
  for (const members of ordered) if (members.length === 1) claim(members[0]!, baseId(members[0]!));
  for (const members of ordered) {
    if (members.length === 1) continue;
    const distinct = distinctIds(members);
    members
      .map((operation, index): [T, string] => [operation, distinct[index]!])
      .sort(([a], [b]) => (addressOf(a) < addressOf(b) ? -1 : 1))
      .forEach(([operation, id]) => claim(operation, id));
  }
  return ids;
}

/**
 * The id that an operation's title gives, before clashes are looked at.
 *
 * @example operationIdOf({ title: "Querying Image Instances", method: "get", path: "/v1/image-servers" }) // "listImageInstances"
 */
export function operationIdOf(operation: Named): string {
  return baseId(operation);
}

function baseId(operation: Named): string {
  const stated = operation.operationId?.trim();
  if (stated !== undefined && /^[A-Za-z_]\w*$/u.test(stated)) return shortened(stated);
  const title = stated ?? withoutParentheses(operation.title);
  const words = wordsOf(title);
  const named = /[A-Za-z]/u.test(words.join("")) ? words : [];
  return shortened(
    camelCase(pascalCase(phrase(named.length > 0 ? named : pathWords(operation.path), operation))),
  );
}

/** Verb first, then the noun: `["list", "Virtual", "Servers"]`. */
function phrase(words: readonly string[], operation: Named): readonly string[] {
  const first = words[0] ?? "";
  const last = (words.at(-1) ?? "").toLowerCase();
  if (words.length > 1 && BEFORE_VERB.has(first.toLowerCase())) {
    const verb = imperativeOf(words[1]!);
    if (verb !== undefined) return [first.toLowerCase(), verb, ...imperativesAfterAnd(words.slice(2))];
  }
  const isNoun = words.length > 1 && (last === "list" || last === "detail" || last === "details");
  const verb = imperativeOf(first);
  if (verb !== undefined && !(isNoun && mayBeVerb(first))) {
    return verbPhrase(verb, imperativesAfterAnd(words.slice(1)), operation);
  }
  if (mayBeVerb(first) && words.length > 1 && !isNoun && operation.method !== "get") {
    return [first.toLowerCase(), ...words.slice(1)];
  }
  return nounPhrase(words, last, operation);
}

/** `Querying` and `Viewing` say how the page reads, not what the call gives: a list or one thing. */
function verbPhrase(verb: string, rest: readonly string[], operation: Named): readonly string[] {
  const nouns = detailsLast(rest);
  if ((verb === "query" || verb === "view") && operation.method === "get") {
    const one = /\}\/?$/u.test(operation.path);
    const head = headNoun(nouns);
    if (one) return ["get", ...nouns];
    if (isPlural(head) && head.toLowerCase() !== "details") return ["list", ...nouns];
    return ["get", ...nouns];
  }
  return [verb, ...(rest.length === 0 ? pathWords(operation.path) : nouns)];
}

function nounPhrase(words: readonly string[], last: string, operation: Named): readonly string[] {
  const noun = words.slice(0, -1);
  if (noun.length > 0 && last === "list" && operation.method === "get") {
    return ["list", ...noun.slice(0, -1), pluralOf(noun.at(-1)!)];
  }
  if (noun.length > 0 && (last === "detail" || last === "details") && operation.method === "get") {
    return ["get", ...noun];
  }
  const isCollection =
    operation.method === "get" && isPlural(headNoun(words)) && !/\}\/?$/u.test(operation.path);
  return [isCollection ? "list" : VERB_OF_METHOD[operation.method], ...words];
}

/** `Details of a Listener` → `Listener Details`. */
function detailsLast(words: readonly string[]): readonly string[] {
  const [first = "", second = ""] = words;
  const moved = /^details?$/iu.test(first) && /^(?:of|about)$/iu.test(second) && words.length > 2;
  return moved ? [...words.slice(2), first] : words;
}

/** `Creating and Importing an SSH Key Pair`: both are what the call does. */
function imperativesAfterAnd(words: readonly string[]): readonly string[] {
  const [joint = "", verb = ""] = words;
  const second = /^(?:and|or)$/iu.test(joint) ? imperativeOf(verb) : undefined;
  return second === undefined ? words : [joint, second, ...words.slice(2)];
}

/** The last word before the first preposition. */
function headNoun(words: readonly string[]): string {
  const end = words.findIndex((word) => PREPOSITIONS.has(word.toLowerCase()));
  return words[(end > 0 ? end : words.length) - 1] ?? "";
}

/** Titles explain in parentheses; the words count only where they tell two operations apart. */
function withoutParentheses(title: string): string {
  return title.slice(0, 2_000).replace(/[([（][^()[\]（）]*[)\]）]/gu, " ");
}

function parenthesised(title: string): readonly string[] {
  const inner = title.slice(0, 2_000).match(/[([（][^()[\]（）]*[)\]）]/gu) ?? [];
  return inner.flatMap((text) => wordsOf(text)).filter((word) => word.toLowerCase() !== "discarded");
}

/** The words of a path, without its version and its placeholders. */
function pathWords(path: string): readonly string[] {
  return path
    .slice(0, 2_000)
    .split("/")
    .filter((segment) => segment !== "" && !segment.includes("{") && !/^v\d+(?:\.\d+)*$/iu.test(segment))
    .flatMap((segment) => wordsOf(segment));
}

function placeholderWords(path: string): readonly string[] {
  const names = path.slice(0, 2_000).match(/\{[^{}]*\}/gu) ?? [];
  return names.length === 0 ? [] : ["by", ...wordsOf(names.at(-1) ?? "")];
}

function versionWords(path: string): readonly string[] {
  const version = /^\/?(v\d+(?:\.\d+)*)(?:\/|$)/iu.exec(path)?.[1];
  return version === undefined ? [] : [version.replaceAll(".", "Dot")];
}

/** The first way to tell the members apart that tells all of them apart. */
function distinctIds(members: readonly Named[]): readonly string[] {
  const ways: readonly ((operation: Named) => readonly string[])[] = [
    (operation) => parenthesised(operation.title),
    (operation) => pathWords(operation.path),
    (operation) => [...pathWords(operation.path), ...placeholderWords(operation.path)],
    (operation) => versionWords(operation.path),
    (operation) => [...pathWords(operation.path), operation.method],
    (operation) => [...pathWords(operation.path), ...placeholderWords(operation.path), operation.method],
    (operation) => [...pathWords(operation.path), operation.method, ...versionWords(operation.path)],
  ];
  for (const way of ways) {
    const words = members.map(way);
    const common = new Set(words[0]?.filter((word) => words.every((other) => other.includes(word))));
    const ids = members.map((operation, index) => {
      const own = words[index]!.filter((word) => !common.has(word));
      return shortened(`${baseId(operation)}${own.map(capitalise).join("")}`);
    });
    if (new Set(ids.map((id) => id.toLowerCase())).size === members.length) return ids;
  }
  return members.map((operation) => `${baseId(operation)}${fingerprint(operation)}`);
}

function addressOf(operation: Named): string {
  return `${operation.path} ${operation.method} ${operation.title}`;
}

function fingerprint(operation: Named): string {
  return capitalise(digestOf(addressOf(operation)).slice(0, 6));
}
