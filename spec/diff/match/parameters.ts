import type { JsonObject } from "../../model/json.ts";
import { asObject, asString, asStrings, member } from "../json.ts";
import type { At, SpecDocument } from "../document.ts";
import type { ParameterMatch, ParameterSide } from "../pairs.ts";
import type { Equivalence } from "./equivalent.ts";
import { isTelling } from "./renames.ts";
import type { SchemaView, SchemaViews } from "./schema-view.ts";

/** The parameters of an operation: those of the path item, overridden by its own (OpenAPI 3.1, section 4.8.10.1). */
export function effectiveParameters(
  item: { readonly node: JsonObject; readonly at: At },
  operation: { readonly node: JsonObject; readonly at: At },
  document: SpecDocument,
): ParameterSide[] {
  const found = new Map<string, ParameterSide>();
  for (const [{ node, at }, isShared] of [
    [item, true],
    [operation, false],
  ] as const) {
    document.list(node["parameters"], at.to("parameters")).forEach((value, index) => {
      const resolved = document.resolve(value, at.to("parameters", index));
      const place = asString(resolved?.value["in"]);
      const name = asString(resolved?.value["name"]);
      if (resolved === undefined) return;
      if (place === undefined || name === undefined)
        return document.misshapen("parameter with `name` and `in`", resolved.at);
      const side = {
        in: place,
        name,
        node: resolved.value,
        at: resolved.at,
        isShared,
        types: typesOf(resolved.value, document),
      };
      found.set(keyOf(side), side);
    });
  }
  return [...found.values()];
}

function typesOf(node: JsonObject, document: SpecDocument): readonly string[] {
  const type = document.resolve(node["schema"], document.at())?.value["type"];
  return typeof type === "string" ? [type] : asStrings(type).filter((name) => name !== "null");
}

/** Names of header fields are case-insensitive (RFC 9110, section 5.1). */
function keyOf(side: { readonly in: string; readonly name: string }): string {
  return `${side.in} ${side.in === "header" ? side.name.toLowerCase() : side.name}`;
}

/**
 * Pairs parameters by place and name; path parameters by their position in the template, and single parameters with
 * the member of an object that is written out like them (`style: form`, exploded).
 *
 * @param renamed old name of a path parameter → new name
 */
export function matchParameters(
  old: readonly ParameterSide[],
  fresh: readonly ParameterSide[],
  renamed: ReadonlyMap<string, string>,
  schemas: { readonly old: SchemaViews; readonly new: SchemaViews; readonly equivalence: Equivalence },
): ParameterMatch {
  const right = new Map(fresh.map((side) => [keyOf(side), side]));
  const pairs: [ParameterSide, ParameterSide][] = [];
  let removed: ParameterSide[] = [];
  for (const side of old) {
    const name = side.in === "path" ? (renamed.get(side.name) ?? side.name) : side.name;
    const key = keyOf({ in: side.in, name });
    const found = right.get(key);
    if (found === undefined) removed.push(side);
    else {
      right.delete(key);
      pairs.push([side, found]);
    }
  }
  let added = [...right.values()];
  const intoObject = exploded(removed, added);
  for (const [single, object, asSingle] of intoObject) {
    pairs.push([single, asSingle]);
    removed = removed.filter((side) => side !== single);
    added = added.filter((side) => side !== object);
  }
  for (const [single, object, asSingle] of exploded(added, removed)) {
    pairs.push([asSingle, single]);
    added = added.filter((side) => side !== single);
    removed = removed.filter((side) => side !== object);
  }
  return { pairs, added, removed, renamed: renames(removed, added, schemas) };
}

type ExplodedMember = readonly [single: ParameterSide, object: ParameterSide, asSingle: ParameterSide];

function exploded(singles: readonly ParameterSide[], objects: readonly ParameterSide[]): ExplodedMember[] {
  return objects.flatMap((object): ExplodedMember[] => {
    const schema = asObject(object.node["schema"]);
    const properties = asObject(schema?.["properties"]);
    const isForm = (asString(object.node["style"]) ?? "form") === "form" && object.node["explode"] === true;
    if (properties === undefined || !isForm) return [];
    return singles.flatMap((single): ExplodedMember[] => {
      const node = single.in === object.in ? member(properties, single.name) : undefined;
      if (node === undefined) return [];
      const asSingle: ParameterSide = {
        ...object,
        name: single.name,
        node: { ...object.node, name: single.name, required: single.node["required"] ?? false, schema: node },
        types: [asObject(node)?.["type"]].flatMap((type) => (typeof type === "string" ? [type] : [])),
      };
      return [[single, object, asSingle]];
    });
  });
}

/** One went, one came at the same place, and what they say is the same: the name changed, certainly. */
function renames(
  removed: readonly ParameterSide[],
  added: readonly ParameterSide[],
  schemas: { readonly old: SchemaViews; readonly new: SchemaViews; readonly equivalence: Equivalence },
): Map<ParameterSide, ParameterSide> {
  const found = new Map<ParameterSide, ParameterSide>();
  for (const place of ["query", "header", "cookie"]) {
    const [old, ...others] = removed.filter((side) => side.in === place);
    const [fresh, ...more] = added.filter((side) => side.in === place);
    if (old === undefined || fresh === undefined || others.length + more.length > 0) continue;
    const view = (side: ParameterSide, views: SchemaViews): SchemaView =>
      views.of(side.node["schema"], side.at.to("schema"));
    const [a, b] = [view(old, schemas.old), view(fresh, schemas.new)];
    const text = asString(old.node["description"]);
    const isSameText = text !== undefined && text === asString(fresh.node["description"]);
    if ((isSameText || isTelling(a, b)) && schemas.equivalence.same(a, b)) found.set(fresh, old);
  }
  return found;
}
