import type { HttpMethod } from "../../../spec/model/api-model.ts";

/** A method and a path as a page writes them. */
export interface RequestLine {
  readonly method: HttpMethod;
  /** Begins with `/`; without host and query; every placeholder once. */
  readonly path: string;
  /** Placeholders in path order, as the page spells them, with the name that the path above has for each. */
  readonly placeholders: readonly { readonly name: string; readonly as: string }[];
  /** Names of the query template. */
  readonly query: readonly string[];
}

const METHOD =
  /^(?:[\w ]{1,30}[:：]\s{0,9})?(GET|PUT|POST|DELETE|PATCH|HEAD|OPTIONS)\s{0,9}[:：]?\s{1,9}(\S.{0,4000})$/iu;
/** Longest path that is believed. */
const MAX_PATH = 1_000;

/**
 * Reads a request line: `GET /v2/{project_id}/servers?limit={limit}`, `DELETE …/{port_id}{?reserve_port}`,
 * `POST https://{endpoint}/v1/x`.
 *
 * @param line one line of a page
 * @returns method, path and query, or `undefined` where the line is none
 * @example readRequestLine("GET /v1/x?a={a}")?.query // ["a"]
 */
export function readRequestLine(line: string): RequestLine | undefined {
  const found = METHOD.exec(line.trim());
  if (found === null) return undefined;
  const method = (found[1] ?? "").toLowerCase() as HttpMethod;
  const address = withoutHost((found[2] ?? "").replace(/\s(?=[?&])/gu, "").replace(/([?&=])\s/gu, "$1"));
  if (address === undefined) return undefined;
  const [raw = "", ...queries] = splitQuery(address.split(/\s/u, 1)[0] ?? "");
  const trimmed = raw
    .replace(/[.,;]$/u, "")
    .replace(/<(\w[\w-]{0,99})>/gu, "{$1}")
    .replace(/\$\{/gu, "{");
  if (!/^\/[\w\-.~{}/:@%$+*()!=,;']{0,1000}$/u.test(trimmed) || trimmed.length > MAX_PATH) return undefined;
  return { method, query: [...new Set(queries.flatMap(queryNames))], ...withUniqueNames(trimmed) };
}

function withoutHost(text: string): string | undefined {
  const address = text
    .replace(
      /^(?:https?:\/\/)?(?:\{?[\w-]{0,40}endpoint\}?|[\w.-]{1,200}\.[a-z]{2,20}(?::\d{1,5})?|https?:\/\/[^/\s]{1,300})(?=\/)/iu,
      "",
    )
    .replace(/^https?:\/\/[^/\s]{1,300}(?=\/)/iu, "");
  return address.startsWith("/") ? address : undefined;
}

/** Path, then the parts of the query: `?a={a}`, `{?a,b}`, `[?a=1]`. */
function splitQuery(address: string): readonly string[] {
  const at = address.search(/\{?\[?\?|\{&/u);
  return at < 0 ? [address] : [address.slice(0, at), ...address.slice(at).split(/[?&]/u)];
}

function queryNames(part: string): readonly string[] {
  const bare = part.replace(/^[{[]/u, "");
  if (bare.includes("=")) {
    const name = /^([\w.:-]{1,100})=/u.exec(bare)?.[1];
    return name === undefined ? [] : [name];
  }
  return bare
    .replace(/[\]}]/gu, "")
    .split(",")
    .filter((name) => /^[\w.:-]{1,100}$/u.test(name));
}

/** OpenAPI 3.1, section 4.8.8.1: a path names its parameters; two places of one name would be one parameter. */
function withUniqueNames(path: string): Pick<RequestLine, "path" | "placeholders"> {
  const placeholders: { name: string; as: string }[] = [];
  const unique = path.replace(/\{([^{}/]{1,100})\}/gu, (_whole, inner: string) => {
    const name = inner.trim();
    const count = placeholders.filter((known) => known.name === name).length;
    const as = count === 0 ? name : `${name}_${count + 1}`;
    placeholders.push({ name, as });
    return `{${as}}`;
  });
  return { path: unique, placeholders };
}
