/** What a member of a part must be, and how a message calls it. */
const KINDS = {
  text: [(value: unknown) => typeof value === "string" && value !== "", "a text"],
  list: [Array.isArray, "a list"],
  function: [(value: unknown) => typeof value === "function", "a function"],
} as const;

type Shape = Readonly<Record<string, keyof typeof KINDS>>;

const SERVICE: Shape = { id: "text", captures: "list" };
const PROVIDER: Shape = {
  id: "text",
  title: "text",
  platforms: "list",
  hosts: "list",
  services: "list",
  security: "list",
  conventions: "function",
};
const PLATFORM: Shape = { id: "text", title: "text", recognise: "function", readPage: "function" };
const HOOKS = ["facts", "model", "document", "plan", "files"];

/**
 * What is wrong with a part of the configuration that is code of the user's own: a configuration in JavaScript has no compiler
 * that tells.
 *
 * @param key of the configuration
 * @param value what stands there
 * @returns what it must be; undefined where it is that
 * @example wrongPart("providers", ["acme"]) // "a list of what defineProvider gives; number 1 is no object"
 */
export function wrongPart(key: "hooks" | "providers" | "platforms", value: unknown): string | undefined {
  if (key === "hooks") return wrongHooks(value);
  if (key === "platforms") return wrongList(value, "a list of what definePlatform gives", PLATFORM);
  const expected = "a list of what defineProvider gives";
  const wrong = wrongList(value, expected, PROVIDER);
  if (wrong !== undefined) return wrong;
  for (const { id, services } of value as readonly { id: string; services: unknown }[]) {
    const inner = wrongList(services, expected, SERVICE);
    if (inner !== undefined) return inner.replace("; ", `; of the services of "${id}" `);
  }
  return undefined;
}

function wrongHooks(value: unknown): string | undefined {
  const expected = `an object of functions called ${HOOKS.join(", ")}`;
  if (!isObject(value)) return expected;
  const wrong = Object.entries(value).find(
    ([name, hook]) => !HOOKS.includes(name) || (hook !== undefined && typeof hook !== "function"),
  );
  return wrong === undefined ? undefined : `${expected}; "${wrong[0]}" is none`;
}

function wrongList(value: unknown, expected: string, shape: Shape): string | undefined {
  if (!Array.isArray(value)) return expected;
  for (const [index, each] of (value as readonly unknown[]).entries()) {
    const number = `number ${index + 1}`;
    if (!isObject(each)) return `${expected}; ${number} is no object`;
    for (const [name, kind] of Object.entries(shape)) {
      const [fits, called] = KINDS[kind];
      if (!fits(each[name])) return `${expected}; ${number} needs "${name}", ${called}`;
    }
  }
  return undefined;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === "object" && !Array.isArray(value);
