/** What a section of a page is about. */
export type Role =
  | "function"
  | "constraints"
  | "uri"
  | "request"
  | "response"
  | "exampleRequest"
  | "exampleResponse"
  | "example"
  | "status"
  | "errors"
  | "debugging"
  | "authorization"
  | "other";

/** Titles of sections in the order in which they are tried: the more special first. */
const TITLES: readonly (readonly [RegExp, Role])[] = [
  [
    /^(?:(?:example|sample)s? (?:[a-z]{1,10} ){0,3}responses?\b|responses? (?:example|sample)s?\b)/u,
    "exampleResponse",
  ],
  [
    /^(?:(?:example|sample)s? (?:[a-z]{1,10} ){0,3}requests?\b|requests? (?:example|sample)s?\b)/u,
    "exampleRequest",
  ],
  [/^(?:examples?|samples?)$/u, "example"],
  [
    /^(?:(?:http )?status codes?|(?:http )?(?:return(?:ed)?|responses?) (?:values?|codes?|status(?: codes?)?)|status)$/u,
    "status",
  ],
  [/^(?:error codes?|error codes? description|exceptions?)$/u, "errors"],
  [
    /^(?:[a-z ]{0,20}\bur[il]s?\b[a-z ]{0,20}|request line|http (?:request|method)[a-z ]{0,20}|api format|path|calling method)$/u,
    "uri",
  ],
  [/^(?:abnormal|normal|error|successful|failed) responses?$/u, "response"],
  [
    /^(?:requests?(?: [a-z]{1,20}){0,3}|input(?: parameters?)?|query parameters?|path parameters?|parameters?|parameter description)$/u,
    "request",
  ],
  [/^(?:responses?(?: [a-z]{1,20}){0,3}|output(?: parameters?)?|return(?:ed)? parameters?)$/u, "response"],
  [/^(?:(?:api )?functions?(?: [a-z]{1,20}){0,2}|(?:api )?description|overview|introduction)$/u, "function"],
  [
    /^(?:constraints?|restrictions?|prerequisites?|precautions?|notes?|constraints and limitations|limitations)$/u,
    "constraints",
  ],
  [/^(?:authorization information|authorization|permissions?|required permissions?)$/u, "authorization"],
  [/^(?:debugging|debug|sdk sample code|api explorer)$/u, "debugging"],
];

/**
 * What a heading says of its section.
 *
 * @returns `undefined` where the words name no section that these pages have
 * @example roleOfTitle("Request Message") // "request"
 */
export function roleOfTitle(text: string): Role | undefined {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/[:：.]$/u, "");
  if (words.length > 80) return undefined;
  return TITLES.find(([pattern]) => pattern.test(words))?.[1];
}

/** A line that names what follows inside a section: `Example request 2: Adding a tag`, `Response parameters`. */
export function roleOfLabel(text: string): Role | undefined {
  const words = text.trim().toLowerCase();
  if (words.length > 160) return undefined;
  const examples = /^(?:example|sample) (requests?|responses?)\b/u.exec(words);
  if (examples !== null) return examples[1]?.startsWith("request") ? "exampleRequest" : "exampleResponse";
  const found = LABEL.exec(words);
  if (found === null) return undefined;
  return found[1]?.startsWith("request") === true || found[1]?.startsWith("input") === true
    ? "request"
    : "response";
}

const LABEL =
  /^(requests?|responses?|input|output|(?:normal|abnormal|error|successful) responses?)(?: (?:parameters?|message|body|headers?|header parameters?|body parameters?|fields?|elements?|description))?[:：]?$/u;

/** The status that a line names: `Status code: 200`, `Status code 200: OK`. */
export function statusOfLine(text: string): string | undefined {
  return /^\s*(?:http )?status code\s*(?:[:：]\s*)?(\d{3})\b/iu.exec(text)?.[1];
}

/** What a column of a table holds. */
export type Column =
  | "name"
  | "mandatory"
  | "optional"
  | "type"
  | "description"
  | "default"
  | "range"
  | "place"
  | "status";

const COLUMNS: readonly (readonly [RegExp, Column])[] = [
  [
    /^(?:http )?(?:status|return(?:ed)?)[ -](?:code|value)s?$|^(?:normal|error) status codes?$|^status$/u,
    "status",
  ],
  [
    /^(?:is )?(?:mandatory|required|compulsory)(?: or (?:optional|not))?\??$|^(?:mandatory|required)\/optional$|^m\/o$/u,
    "mandatory",
  ],
  [/^optional$/u, "optional"],
  [/^(?:parameter |data |field |value |attribute |param )?types?$/u, "type"],
  [/^(?:in|position|location|parameter (?:position|location)|param type)$/u, "place"],
  [/^default(?: values?)?$/u, "default"],
  [/^(?:value )?ranges?$|^(?:valid|allowed|possible) values?$/u, "range"],
  [
    /^(?:parameters?|names?|fields?|attributes?|elements?|keys?|headers?|propert(?:y|ies)|arguments?|params?|members?|items?|(?:parameter|field|attribute|element|header|property|param)s? names?|names? of (?:the )?(?:parameter|field)s?)$/u,
    "name",
  ],
  [
    /^(?:(?:parameter |field )?descriptions?(?: of .{1,40})?|meanings?|explanations?|remarks?|notes?|definitions?|constraints?|details|function|value)$/u,
    "description",
  ],
];

/** What nearly all tables call their columns. */
const COMMON_COLUMNS: ReadonlyMap<string, Column> = new Map<string, Column>([
  ["Parameter", "name"],
  ["Name", "name"],
  ["Mandatory", "mandatory"],
  ["Type", "type"],
  ["Parameter Type", "type"],
  ["Description", "description"],
]);

/**
 * What a column holds, by the words of its header.
 *
 * @example columnOf("Is Mandatory") // "mandatory"
 */
export function columnOf(header: string): Column | undefined {
  const common = COMMON_COLUMNS.get(header);
  if (common !== undefined) return common;
  const words = header
    .trim()
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .replace(/[:：*]$/u, "");
  return words.length > 60 ? undefined : COLUMNS.find(([pattern]) => pattern.test(words))?.[1];
}

/** Headers that a request table may list without saying so. */
export function isHeaderName(name: string): boolean {
  return /^(?:x-[a-z]|content-|accept(?:-|$)|authorization$|host$|user-agent$|date$|if-|cookie$|range$|origin$|location$|openstack-api-version$)/iu.test(
    name,
  );
}
