/** What a value must be: a kind, a list of something, or an object with these members; `?` behind a name: it may be left out. */
type Shape = keyof typeof KINDS | readonly [Shape] | { readonly [member: string]: Shape };

const KINDS = {
  text: [(value: unknown) => typeof value === "string" && value !== "", "a text"],
  object: [isObject, "an object"],
  function: [(value: unknown) => typeof value === "function", "a function"],
  pattern: [
    (value: unknown) => typeof value === "string" || typeof value === "function",
    "a text or a function",
  ],
} as const;

const HOOKS: Shape = {
  "facts?": "function",
  "model?": "function",
  "document?": "function",
  "plan?": "function",
  "files?": "function",
};

const SERVICE: Shape = {
  id: "text",
  "title?": "text",
  captures: [{ file: "text", url: "text", mediaType: "text" }],
  "seeds?": ["text"],
};

const SITE: Shape = {
  "seeds?": [{ url: "text", "service?": "text" }],
  "pages?": ["pattern"],
  "follow?": ["pattern"],
  "exclude?": ["pattern"],
  "sitemaps?": ["text"],
  "llms?": ["text"],
  "address?": "function",
  "twinSuffix?": "text",
  "service?": "function",
  "pace?": "object",
};

const PROVIDER: Shape = {
  id: "text",
  title: "text",
  platforms: ["text"],
  hosts: ["text"],
  services: [SERVICE],
  "servers?": ["text"],
  security: [{ name: "text", group: "text", scheme: "object", "signing?": "object" }],
  conventions: "function",
  "site?": SITE,
  "corrections?": [{ at: "text", because: "text", since: "text" }],
};

const PLATFORM: Shape = {
  id: "text",
  title: "text",
  recognise: "function",
  readPage: "function",
  "recover?": "function",
  "readMenu?": "function",
  "join?": "function",
};

const PARTS = { hooks: HOOKS, providers: [PROVIDER], platforms: [PLATFORM] } as const;

/**
 * What is wrong with a part of the configuration that is code of the user's own: a configuration in JavaScript has no compiler
 * that tells.
 *
 * @param key of the configuration
 * @param value what stands there
 * @returns the place, and what must stand there; undefined where nothing is wrong
 * @example wrongPart("providers", ["acme"]) // { at: "providers[0]", expected: "an object" }
 */
export function wrongPart(key: keyof typeof PARTS, value: unknown): WrongPart | undefined {
  return wrong(value, PARTS[key], key);
}

export interface WrongPart {
  /** `providers[0].services[1].id` */
  readonly at: string;
  readonly expected: string;
}

function wrong(value: unknown, shape: Shape, at: string): WrongPart | undefined {
  if (typeof shape === "string") {
    const [fits, expected] = KINDS[shape];
    return fits(value) ? undefined : { at, expected };
  }
  if (isList(shape)) {
    if (!Array.isArray(value)) return { at, expected: "a list" };
    return first(value.map((item, index) => () => wrong(item, shape[0], `${at}[${index}]`)));
  }
  if (!isObject(value)) return { at, expected: "an object" };
  return first(
    Object.entries(shape).map(([member, inner]) => () => {
      const name = member.replace("?", "");
      const mayLack = name !== member && value[name] === undefined;
      return mayLack ? undefined : wrong(value[name], inner, `${at}.${name}`);
    }),
  );
}

function first(checks: readonly (() => WrongPart | undefined)[]): WrongPart | undefined {
  for (const check of checks) {
    const found = check();
    if (found !== undefined) return found;
  }
  return undefined;
}

function isList(shape: Shape): shape is readonly [Shape] {
  return Array.isArray(shape);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
