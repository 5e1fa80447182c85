import type { Diagnostic } from "../../spec/diagnostic.ts";
import type { TypeNode } from "../../spec/model/schema-node.ts";
import { assembleDiagnostics } from "./diagnostics.ts";
import { factsText, withPlacesOf, withReferences } from "./places.ts";

/** The types that one page gives to a document. */
export interface PageTypes {
  readonly types: readonly TypeNode[];
}

/** The types of a document. */
export interface MergedTypes {
  readonly types: readonly TypeNode[];
  /** The key that a reference of a page has in the document. */
  readonly keyOf: (page: PageTypes, key: string) => string;
  /** Whether some key has several definitions; else every reference keeps its key. */
  readonly isSplit: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Which of the different definitions of a key is meant, from 0; per page where pages differ. */
type Classes = ReadonlyMap<string, number>;

/** Definitions are told apart by what they refer to, this many references deep. */
const MAX_ROUNDS = 16;

/**
 * Joins the types of several pages: equal ones of one key become one, different ones are kept apart under another key,
 * and every page goes on meaning its own.
 *
 * @param pages in page order; the result's keys do not depend on the order
 * @returns types, the keys for references, and one `type-differs` for each key with several definitions
 * @example mergeTypes([{ types: first }, { types: second }]).types
 */
export function mergeTypes(pages: readonly PageTypes[]): MergedTypes {
  const classes = new Map<PageTypes, Classes>();
  const classOf = (page: PageTypes, key: string): number => classes.get(page)?.get(key) ?? 0;
  const keyOf = (page: PageTypes, key: string): string => keyOfClass(key, classOf(page, key));
  const shared = sharedKeys(pages);
  let count = shared.size;
  for (let round = 0; shared.size > 0 && round < MAX_ROUNDS; round += 1) {
    const definitions = definitionsOf(pages, shared, keyOf);
    const found = [...definitions.values()].reduce((sum, texts) => sum + texts.length, 0);
    // A type that refers to types with several definitions may have several itself: look again until none is added.
    if (found === count) break;
    for (const page of pages) classes.set(page, classesOf(page, definitions, keyOf));
    count = found;
  }
  const isSplit = count > shared.size;
  return { ...collect(pages, keyOf, isSplit), keyOf, isSplit };
}

/** Keys that several pages define. Most models stand on one page, and need no comparing. */
function sharedKeys(pages: readonly PageTypes[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { types } of pages) for (const { key } of types) (seen.has(key) ? shared : seen).add(key);
  return shared;
}

const keyOfClass = (key: string, index: number): string => (index === 0 ? key : `${key}~${index + 1}`);

type KeyOf = MergedTypes["keyOf"];

const textOf = (page: PageTypes, type: TypeNode, keyOf: KeyOf): string =>
  factsText({ name: type.name, schema: type.schema }, (key) => keyOf(page, key));

/** The different definitions of each key, in an order of their own. */
function definitionsOf(
  pages: readonly PageTypes[],
  shared: ReadonlySet<string>,
  keyOf: KeyOf,
): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, Set<string>>();
  for (const page of pages) {
    for (const type of page.types) {
      if (!shared.has(type.key)) continue;
      const known = texts.get(type.key);
      if (known === undefined) texts.set(type.key, new Set([textOf(page, type, keyOf)]));
      else known.add(textOf(page, type, keyOf));
    }
  }
  return new Map([...texts].map(([key, known]) => [key, [...known].sort()]));
}

function classesOf(
  page: PageTypes,
  definitions: ReadonlyMap<string, readonly string[]>,
  keyOf: KeyOf,
): Classes {
  const own = page.types.filter((type) => (definitions.get(type.key)?.length ?? 0) > 1);
  return new Map(
    own.map((type) => [type.key, definitions.get(type.key)?.indexOf(textOf(page, type, keyOf)) ?? 0]),
  );
}

function collect(
  pages: readonly PageTypes[],
  keyOf: KeyOf,
  isSplit: boolean,
): Pick<MergedTypes, "types" | "diagnostics"> {
  const told = new Map<string, { kept: TypeNode; equals: TypeNode[] }>();
  /** Key of another definition → the key that the pages write. */
  const others = new Map<string, string>();
  for (const page of pages) {
    for (const type of page.types) {
      const key = keyOf(page, type.key);
      const known = told.get(key);
      const own = isSplit ? withReferences(type, (ref) => keyOf(page, ref)) : type;
      if (known === undefined) told.set(key, { kept: { ...own, key }, equals: [] });
      else known.equals.push(own);
      if (key !== type.key) others.set(key, type.key);
    }
  }
  const types = new Map([...told].map(([key, { kept, equals }]) => [key, withPlacesOf(kept, equals)]));
  const diagnostics = [...others].flatMap(([key, stated]): readonly Diagnostic[] => {
    const [first, second] = [types.get(stated), types.get(key)];
    // The third definition of a key tells nothing that the second has not.
    if (first === undefined || second === undefined || key !== keyOfClass(stated, 1)) return [];
    const places = { first: whereIs(first), second: whereIs(second) };
    return [assembleDiagnostics.create("type-differs", { name: second.name, ...places }, second.from[0])];
  });
  return { types: [...types.values()], diagnostics };
}

function whereIs({ from }: TypeNode): string {
  const [at] = from;
  if (at === undefined) return "a page";
  return at.line === undefined ? `${at.url} (${at.path})` : `${at.url}, line ${at.line}`;
}
