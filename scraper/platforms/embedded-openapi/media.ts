import type {
  BodyNode,
  ExampleNode,
  MediaNode,
  ParameterNode,
  ParameterPlace,
  ResponseNode,
} from "../../../spec/model/api-model.ts";
import { readExampleJson } from "../../extract/example-json.ts";
import { embeddedDiagnostics } from "./diagnostics.ts";
import { isMembers, listOf, membersOf, textOf, type Members, type Tokens } from "./fragment.ts";
import { readSchema } from "./schema.ts";
import { isTemplate, jsonOf, type FragmentState } from "./state.ts";

const PLACES: ReadonlySet<string> = new Set(["path", "query", "header", "cookie"]);

/**
 * Reads parameters (OpenAPI 3.1, section 4.8.12). Headers that the document describes elsewhere are left out.
 *
 * @param lists parameters of the operation first, then those of its path, each with its place
 * @param state collects candidates and what was left out
 * @example readParameters([[operation["parameters"], at]], state)
 */
export function readParameters(
  lists: readonly (readonly [unknown, Tokens])[],
  state: FragmentState,
): readonly ParameterNode[] {
  const known = new Set<string>();
  return lists.flatMap(([list, at]) =>
    listOf(list).flatMap((item, index): readonly ParameterNode[] => {
      const place = state.resolve(item, [...at, index]);
      const name = textOf(place?.value["name"]);
      const where = place?.value["in"];
      if (place === undefined || name === undefined || typeof where !== "string" || !PLACES.has(where))
        return [];
      const fact = state.candidate("row", place.at);
      const key = `${where} ${where === "header" ? name.toLowerCase() : name}`;
      if (where === "header" && isDescribedElsewhere(name, place.at, state)) return [];
      if (known.has(key)) {
        state.leaveOut(place.at, "duplicate", "a parameter of the same name");
        return [];
      }
      known.add(key);
      return [{ ...parameterOf(place.value, place.at, name, where as ParameterPlace, state), ...fact }];
    }),
  );
}

function isDescribedElsewhere(name: string, at: Tokens, state: FragmentState): boolean {
  const header = name.toLowerCase();
  if (state.context.securityHeaders.includes(header) || header === "authorization") {
    state.leaveOut(at, "security-scheme");
    return true;
  }
  // OpenAPI 3.1, section 4.8.12.1: the media types of body and responses say it.
  if (header !== "content-type" && header !== "accept") return false;
  state.leaveOut(at, "duplicate", "the media types of body and responses");
  return true;
}

function parameterOf(
  value: Members,
  at: Tokens,
  name: string,
  place: ParameterPlace,
  state: FragmentState,
): Omit<ParameterNode, "from" | "basis"> {
  const [media, content] = Object.entries(membersOf(value["content"]))[0] ?? [];
  const schema =
    media === undefined
      ? readSchema(value["schema"], [...at, "schema"], state)
      : readSchema(membersOf(content)["schema"], [...at, "content", media, "schema"], state);
  const examples = readExamples(value, at, state, false);
  const description = textOf(value["description"]);
  return {
    name,
    in: place,
    required: place === "path" || value["required"] === true,
    ...(description === undefined ? {} : { description }),
    ...(value["deprecated"] === true ? { deprecated: true } : {}),
    schema,
    ...(typeof value["style"] === "string" ? { style: value["style"] } : {}),
    ...(typeof value["explode"] === "boolean" ? { explode: value["explode"] } : {}),
    ...(examples.length === 0 ? {} : { examples }),
  };
}

/**
 * Reads a request body (OpenAPI 3.1, section 4.8.13).
 *
 * @example readBody(operation["requestBody"], at, state)?.content
 */
export function readBody(value: unknown, at: Tokens, state: FragmentState): BodyNode | undefined {
  const place = isMembers(value) ? state.resolve(value, at) : undefined;
  if (place === undefined) return undefined;
  const content = readContent(place.value["content"], [...place.at, "content"], state);
  if (content.length === 0) return undefined;
  const description = textOf(place.value["description"]);
  return {
    ...(typeof place.value["required"] === "boolean" ? { required: place.value["required"] } : {}),
    ...(description === undefined ? {} : { description }),
    content,
    ...state.fact(place.at),
  };
}

/**
 * Reads the responses of an operation (OpenAPI 3.1, section 4.8.16). Apidog writes the second response of a status as
 * `x-404:Name`; it belongs to that status.
 *
 * @example readResponses(operation["responses"], at, state).map(({ status }) => status)
 */
export function readResponses(value: unknown, at: Tokens, state: FragmentState): readonly ResponseNode[] {
  const responses = new Map<string, ResponseNode>();
  for (const [key, item] of Object.entries(membersOf(value))) {
    const status = /^(?:x-)?([1-5](?:\d\d|XX)|default)(?::.*)?$/iu.exec(key)?.[1];
    if (status === undefined) continue;
    const name = /^default$/iu.test(status) ? "default" : status.toUpperCase();
    const fact = state.candidate("status", [...at, key]);
    const place = state.resolve(item, [...at, key]);
    const response = place === undefined ? undefined : responseOf(name, place.value, place.at, state);
    const node: ResponseNode = { ...(response ?? { status: name, headers: [], content: [] }), ...fact };
    const known = responses.get(name);
    responses.set(name, known === undefined ? node : joinResponses(known, node));
  }
  return [...responses.values()];
}

function joinResponses(known: ResponseNode, other: ResponseNode): ResponseNode {
  const media = new Map(known.content.map((one) => [one.mediaType, one]));
  for (const one of other.content) {
    const same = media.get(one.mediaType);
    const schemas = [same?.schema, one.schema].flatMap((schema) => schema ?? []);
    const schema = schemas.length > 1 ? { from: one.from, basis: one.basis, anyOf: schemas } : schemas[0];
    media.set(one.mediaType, {
      ...(same ?? one),
      ...(schema === undefined ? {} : { schema }),
      examples: [...(same?.examples ?? []), ...one.examples],
    });
  }
  return { ...known, from: [...known.from, ...other.from], content: [...media.values()] };
}

function responseOf(
  status: string,
  value: Members,
  at: Tokens,
  state: FragmentState,
): Omit<ResponseNode, "from" | "basis"> {
  const description = textOf(value["description"]);
  const headers = Object.entries(membersOf(value["headers"])).flatMap(
    ([name, item]): readonly ParameterNode[] => {
      const place = state.resolve(item, [...at, "headers", name]);
      if (place === undefined || name.toLowerCase() === "content-type") return [];
      const fact = state.candidate("row", place.at);
      return [{ ...parameterOf(place.value, place.at, name, "header", state), ...fact }];
    },
  );
  return {
    status,
    ...(description === undefined ? {} : { description }),
    headers,
    content: readContent(value["content"], [...at, "content"], state),
  };
}

function readContent(value: unknown, at: Tokens, state: FragmentState): readonly MediaNode[] {
  return Object.entries(membersOf(value)).map(([mediaType, item]): MediaNode => {
    const where = [...at, mediaType];
    const media = membersOf(item);
    const schema = isMembers(media["schema"])
      ? readSchema(media["schema"], [...where, "schema"], state)
      : undefined;
    return {
      mediaType: mediaType.toLowerCase(),
      ...(schema === undefined ? {} : { schema }),
      examples: readExamples(
        media,
        where,
        state,
        /json/iu.test(mediaType) && schema?.types?.includes("string") !== true,
      ),
      ...state.fact(where),
    };
  });
}

/** `example`, a map of `examples`, or a list of them as Apidog writes it. */
function readExamples(
  value: Members,
  at: Tokens,
  state: FragmentState,
  isJson: boolean,
): readonly ExampleNode[] {
  const shown: { readonly item: unknown; readonly where: Tokens; readonly title?: string }[] = [];
  if (value["example"] !== undefined) shown.push({ item: value["example"], where: [...at, "example"] });
  const many = value["examples"];
  listOf(many).forEach((item, index) => shown.push({ item, where: [...at, "examples", index] }));
  for (const [name, item] of Object.entries(membersOf(many))) {
    const place = state.resolve(item, [...at, "examples", name]);
    if (place?.value["value"] === undefined) continue;
    const title = textOf(place.value["summary"]) ?? name;
    shown.push({ item: place.value["value"], where: place.at, title });
  }
  return shown.flatMap(({ item, where, title }): readonly ExampleNode[] => {
    const fact = state.candidate("example", where);
    const named = title === undefined || /^\d+$/u.test(title) ? {} : { title };
    if (isTemplate(item)) {
      state.leaveOut(where, "placeholder", String(item));
      return [];
    }
    if (isJson && typeof item === "string" && /^\s*[[{]/u.test(item))
      return textExample(item, named, where, fact, state);
    const json = jsonOf(item);
    return json === undefined ? [] : [{ ...named, value: json, ...fact }];
  });
}

/** An example that is JSON in a string: with comments, or without its last brace. */
function textExample(
  text: string,
  named: { readonly title?: string },
  at: Tokens,
  fact: Pick<ExampleNode, "from" | "basis">,
  state: FragmentState,
): readonly ExampleNode[] {
  return readExampleJson(text).map(({ value, raw, repairs }): ExampleNode => {
    if (value === undefined) {
      const operation = at.slice(1, 3).toReversed().join(" ");
      state.diagnostics.push(embeddedDiagnostics.create("example-not-json", { operation }, fact.from[0]));
      return { ...named, raw, ...fact };
    }
    return { ...named, value, ...(repairs.length === 0 ? {} : { raw }), ...fact };
  });
}
