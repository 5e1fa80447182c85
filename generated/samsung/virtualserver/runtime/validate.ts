import { ParameterError, ResponseError } from "./errors.ts";
import type { Awaitable, Fetch } from "./types.ts";

/** A schema of any library that follows Standard Schema, version 1: only what is used of it. */
export interface StandardSchema {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (
      value: unknown,
    ) => Awaitable<{ readonly issues?: readonly StandardIssue[] | undefined }>;
  };
}

export interface StandardIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** Schemas of one operation: of the JSON body that is sent, and of the JSON that comes back with a 2xx status. */
export interface Schemas {
  readonly request?: StandardSchema;
  /** For every 2xx status that `responses` does not name. */
  readonly response?: StandardSchema;
  readonly responses?: Readonly<Record<string, StandardSchema>>;
}

/**
 * A `fetch` that holds JSON bodies against schemas. Values are checked, not changed: defaults and transformations of a
 * schema have no effect.
 *
 * @param schemas by operation id: those of the documentation by `documentSchemas`, or your own
 * @param fetch innermost; default: the platform's
 * @returns its calls throw a {@link ParameterError} before sending, a {@link ResponseError} with problem `invalid` after
 * @example createClient({ fetch: withValidation({ listServers: { response: serverListSchema } }) });
 */
export function withValidation(
  schemas: Readonly<Record<string, Schemas>>,
  fetch: Fetch = globalThis.fetch,
): Fetch {
  const byOperation = new Map(Object.entries(schemas));
  return async (url, init, call) => {
    const { request, responses = {}, response: other } = byOperation.get(call.operation) ?? {};
    if (request && typeof init.body === "string") {
      const issues = await check(request, init.body);
      if (issues) throw new ParameterError(`body does not fit its schema: ${issues}`, call);
    }
    const response = await fetch(url, init, call);
    const wanted = responses[response.status] ?? other;
    if (wanted && response.ok) {
      const issues = await check(wanted, await response.clone().text());
      const { status, headers } = response;
      const message = `the answer does not fit its schema: ${issues}`;
      if (issues)
        throw new ResponseError(message, { ...call, status, headers, problem: "invalid" });
    }
    return response;
  };
}

/** What is wrong, if anything. What is no JSON at all is found when it is read. */
async function check(schema: StandardSchema, text: string): Promise<string | undefined> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { issues = [] } = await schema["~standard"].validate(value);
  return issues.map(describe).join("; ") || undefined;
}

function describe({ message, path = [] }: StandardIssue): string {
  const keys = path.map((key) => String(typeof key === "object" ? key.key : key));
  return keys.length ? `${keys.join(".")}: ${message}` : message;
}
