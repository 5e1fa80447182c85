import type { Schemas, StandardIssue, StandardSchema } from "./validate.ts";

/** What is used of an OpenAPI document, such as a package's own `openapi.json`. */
type Node = { readonly [Key in string]?: Node };

/** A validator for one schema: whether a value fits, and if not, why. As `ajv.compile` gives it. */
export interface DocumentValidator {
  (value: unknown): unknown;
  readonly errors?:
    | readonly { readonly instancePath?: string; readonly message?: string | undefined }[]
    | null
    | undefined;
}

/**
 * The schemas of all operations of an OpenAPI document, for `withValidation`. The validator is the caller's, so that the
 * package needs none; a schema is compiled when it is first used.
 *
 * @param document the package's `openapi.json`
 * @param compile makes a validator of the schema at a JSON pointer of the document, e.g. `#/paths/~1servers/get/…/schema`
 * @returns schemas by operation id: of JSON bodies, and of JSON answers by their documented 2xx status
 * @example
 * const ajv = new Ajv2020({ strict: false, validateFormats: false });
 * ajv.addSchema(document, "api");
 * const schemas = documentSchemas(document, (pointer) => ajv.compile({ $ref: `api${pointer}` }));
 * const client = createClient({ fetch: withValidation(schemas) });
 */
export function documentSchemas(
  document: object,
  compile: (pointer: string) => DocumentValidator,
): Readonly<Record<string, Schemas>> {
  const root = document as Node;
  /** Of a body or a response, which may stand elsewhere in the document. */
  const schemaAt = (
    node: Node | undefined,
    ...keys: readonly string[]
  ): StandardSchema | undefined => {
    const shared = node?.["$ref"] as string | undefined;
    const place = shared === undefined ? node : valueAt(root, shared);
    const content = place?.["content"] ?? {};
    const type = Object.keys(content).find(
      (name) => /json/i.test(name) && content[name]?.["schema"],
    );
    if (type === undefined) return undefined;
    return standardSchema(
      compile,
      (shared ?? toPointer(keys)) + toPointer(["content", type, "schema"]).slice(1),
    );
  };
  const found: [string, Schemas][] = [];
  for (const [path, methods = {}] of Object.entries(root["paths"] ?? {}))
    for (const [method, operation] of Object.entries(methods)) {
      const id = operation?.["operationId"] as string | undefined;
      if (id === undefined) continue;
      const request = schemaAt(operation?.["requestBody"], "paths", path, method, "requestBody");
      const responses = Object.entries(operation?.["responses"] ?? {}).flatMap(
        ([status, response]) => {
          const schema = schemaAt(response, "paths", path, method, "responses", status);
          return schema && /^2\d\d$/.test(status) ? [[status, schema] as const] : [];
        },
      );
      found.push([id, { ...(request && { request }), responses: Object.fromEntries(responses) }]);
    }
  return Object.fromEntries(found);
}

function standardSchema(
  compile: (pointer: string) => DocumentValidator,
  pointer: string,
): StandardSchema {
  let validator: DocumentValidator | undefined;
  const validate = (value: unknown): { readonly issues?: readonly StandardIssue[] } => {
    validator ??= compile(pointer);
    if (validator(value) === true) return {};
    const errors = validator.errors ?? [];
    // A validator that says no more than no.
    if (!errors.length) return { issues: [{ message: "does not fit" }] };
    return {
      issues: errors.map(({ instancePath = "", message = "does not fit" }) => ({
        message,
        path: instancePath.split("/").slice(1),
      })),
    };
  };
  return { "~standard": { version: 1, vendor: "openapi", validate } };
}

/** RFC 6901, sections 3 and 6. */
function toPointer(keys: readonly string[]): string {
  const escaped = keys.map((key) =>
    encodeURIComponent(key.replaceAll("~", "~0").replaceAll("/", "~1")),
  );
  return `#/${escaped.join("/")}`;
}

function valueAt(root: Node, pointer: string): Node | undefined {
  const keys = pointer.slice(2).split("/").map(decodeURIComponent);
  return keys.reduce<Node | undefined>(
    (inside, key) => inside?.[key.replaceAll("~1", "/").replaceAll("~0", "~")],
    root,
  );
}
