/**
 * The words that the pages' frame is made of, English and Korean. Lists are closed: a word that is not here is content.
 */

/** A part of a section, named by a label of its own. */
export type PartKind =
  | "lead"
  | "overview"
  | "versions"
  | "server"
  | "regions"
  | "description"
  | "parameters"
  | "responses"
  | "request-example"
  | "request-path"
  | "request-header"
  | "request-body"
  | "response-example"
  | "response-body";

const LABELS: ReadonlyMap<string, PartKind> = new Map([
  ["overview", "overview"],
  ["개요", "overview"],
  ["version", "versions"],
  ["versions", "versions"],
  ["버전", "versions"],
  ["openapi url", "server"],
  ["environment and region list", "regions"],
  ["description", "description"],
  ["설명", "description"],
  ["parameters", "parameters"],
  ["파라미터", "parameters"],
  ["responses", "responses"],
  ["응답", "responses"],
  ["example http request", "request-example"],
  ["request path", "request-path"],
  ["request header", "request-header"],
  ["request headers", "request-header"],
  ["request body", "request-body"],
  ["example http response", "response-example"],
]);

/** Labels that no description of a row repeats, so that they end a table even where its last row is torn. */
const STRONG: ReadonlySet<PartKind> = new Set<PartKind>([
  "request-example",
  "request-path",
  "request-header",
  "request-body",
  "response-example",
  "response-body",
  "server",
  "regions",
]);

/** What a label opens; `status` for `Response 200`. */
export interface Label {
  readonly kind: PartKind;
  readonly status?: string;
  /** The label is unmistakable even inside a row. */
  readonly strong: boolean;
}

/**
 * Reads a line or heading as a label of the frame.
 *
 * @example readLabel("Response 202") // { kind: "response-body", status: "202", strong: true }
 */
export function readLabel(text: string): Label | undefined {
  const words = text.trim().toLowerCase();
  if (words.length > 40) return undefined;
  const status = /^(?:response|응답) ([1-5]\d\d|[1-5]xx|default)$/u.exec(words)?.[1];
  if (status !== undefined) return { kind: "response-body", status: statusOf(status), strong: true };
  const kind = LABELS.get(words);
  return kind === undefined ? undefined : { kind, strong: STRONG.has(kind) };
}

/** Status codes as OpenAPI writes them: `4XX`, `default`. */
export function statusOf(text: string): string {
  return text === "default" ? text : text.toUpperCase();
}

/** Sections that only hold others. */
export const CONTAINER_TITLES: ReadonlyMap<string, "apis" | "models"> = new Map([
  ["apis", "apis"],
  ["api", "apis"],
  ["models", "models"],
  ["model", "models"],
  ["모델", "models"],
]);

/** A column of one of the tables. */
export type Column =
  | "place"
  | "name"
  | "description"
  | "schema"
  | "default"
  | "code"
  | "version"
  | "state"
  | "supported-until"
  | "not-before";

const COLUMNS: readonly (readonly [Column, readonly string[]])[] = [
  ["place", ["Type", "유형", "구분", "타입"]],
  ["name", ["Name", "이름", "명칭"]],
  ["description", ["Description", "설명"]],
  ["schema", ["Schema", "스키마"]],
  ["default", ["Default", "기본값"]],
  ["code", ["HTTP Code", "HTTP 코드", "상태 코드"]],
  ["version", ["Version", "버전"]],
  ["state", ["Status", "State", "상태"]],
  ["supported-until", ["Supported Until", "최소 지원 보장일"]],
  ["not-before", ["Not Before"]],
];

/** Longest first, so that `Version` does not hide a longer name that begins like it. */
const NAMES_BY_LENGTH: readonly (readonly [Column, string])[] = COLUMNS.flatMap(([column, names]) =>
  names.map((name): readonly [Column, string] => [column, name.toLowerCase()]),
).sort((a, b) => b[1].length - a[1].length);

/**
 * Reads the text of a header cell.
 *
 * @example columnOf("최소 지원 보장일") // "supported-until"
 */
export function columnOf(text: string): Column | undefined {
  const words = text.trim().toLowerCase();
  return COLUMNS.find(([, names]) => names.some((name) => name.toLowerCase() === words))?.[0];
}

/**
 * Reads a header line whose cells are glued together: `NameDescriptionSchemaDefault`.
 *
 * @returns the columns with their words, or `undefined` where the line holds anything else or one column alone
 * @example splitHeader("버전최소 지원 보장일") // [{ column: "version", text: "버전" }, …]
 */
export function splitHeader(line: string): readonly { column: Column; text: string }[] | undefined {
  const cells: { column: Column; text: string }[] = [];
  if (line.length > 120) return undefined;
  for (let rest = line.trim(); rest !== "";) {
    const lower = rest.toLowerCase();
    const found = NAMES_BY_LENGTH.find(([, name]) => lower.startsWith(name));
    if (found === undefined) return undefined;
    const [column, name] = found;
    cells.push({ column, text: rest.slice(0, name.length) });
    rest = rest.slice(name.length).trimStart();
  }
  return cells.length > 1 ? cells : undefined;
}

/** `required` and `optional`, as they stand behind a name. */
const MARKERS: ReadonlyMap<string, boolean> = new Map([
  ["required", true],
  ["optional", false],
  ["필수", true],
  ["선택", false],
]);

/** Whether a text is a marker and nothing else. */
export function isMarker(text: string): boolean {
  return MARKERS.has(text.trim().toLowerCase());
}

/**
 * Takes a name cell apart: `transfer_id required`, with or without the space or line break.
 *
 * @example readName("volume_idrequired") // { name: "volume_id", required: true }
 */
export function readName(cell: string): { readonly name: string; readonly required?: boolean } {
  const text = cell.trim();
  const marked = /^(\S(?:.{0,500}\S)?)\s*(required|optional|필수|선택)$/su.exec(text);
  const [, head, marker] = marked ?? [];
  // `is_required` alone is a name without a marker.
  if (head === undefined || marker === undefined || /[_.-]$/u.test(head)) return { name: text };
  return { name: head.trim(), required: MARKERS.get(marker) === true };
}

export const PLACES = ["path", "query", "header", "cookie", "body", "formData"] as const;
export type Place = (typeof PLACES)[number];

/** `path`, `query` …, whatever the case. */
export function placeOf(text: string): Place | undefined {
  const words = text.trim().toLowerCase();
  return PLACES.find((place) => place.toLowerCase() === words || (place === "formData" && words === "form"));
}
