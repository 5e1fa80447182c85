import type { JsonValue } from "../model/json.ts";

/**
 * One reference token of a JSON pointer, escaped.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6901#section-3
 * @example escapeToken("/v1/a~b") // "~1v1~1a~0b"
 */
export function escapeToken(token: string): string {
  return token.replaceAll("~", "~0").replaceAll("/", "~1");
}

/**
 * A pointer below another.
 *
 * @param base a JSON pointer; `""` is the whole document
 * @param tokens names and indexes, not escaped
 * @example pointerTo("/paths", "/v1/servers", "get") // "/paths/~1v1~1servers/get"
 */
export function pointerTo(base: string, ...tokens: readonly (string | number)[]): string {
  return tokens.reduce<string>((pointer, token) => `${pointer}/${escapeToken(String(token))}`, base);
}

/**
 * The tokens of a pointer.
 *
 * @param pointer `""` or text that starts with `/`
 * @example tokensOf("/paths/~1v1") // ["paths", "/v1"]
 */
export function tokensOf(pointer: string): readonly string[] {
  return pointer === ""
    ? []
    : pointer
        .slice(1)
        .split("/")
        .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/**
 * The value that a pointer leads to.
 *
 * @returns `undefined` where the pointer leads nowhere; inherited members are never followed
 * @example valueAt({ info: { title: "Volumes" } }, "/info/title") // "Volumes"
 */
export function valueAt(root: JsonValue, pointer: string): JsonValue | undefined {
  let value: JsonValue | undefined = root;
  for (const token of tokensOf(pointer)) {
    if (value === null || typeof value !== "object" || !Object.hasOwn(value, token)) return undefined;
    value = (value as Readonly<Record<string, JsonValue>>)[token];
  }
  return value;
}

/**
 * The pointer of a local `$ref`.
 *
 * @param ref `#/components/schemas/Volume`
 * @returns `undefined` for a reference to another document
 * @example pointerOfRef("#/components/schemas/Volume") // "/components/schemas/Volume"
 */
export function pointerOfRef(ref: string): string | undefined {
  if (!ref.startsWith("#/")) return undefined;
  try {
    return decodeURIComponent(ref.slice(1));
  } catch {
    return undefined;
  }
}
