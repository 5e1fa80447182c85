import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { HttpError, type ApiPromise, type Reply } from "../runtime/index.ts";

/** What a server answered, whatever it was. */
interface Outcome {
  readonly status: number;
  readonly data: unknown;
}

type Node = { readonly [key: string]: Node | undefined };

/**
 * Makes the function that registers the contract test of an operation: it is called at the server that `SDK_TEST_BASE_URL`
 * names, a mock or a sandbox, with credentials from the environment. The answer must have a documented status and a
 * body that fits its schema. Without that variable there are no such tests; `SDK_TEST_METHODS=GET,HEAD` leaves out what
 * changes something.
 *
 * @param createClient of the version
 */
export function contractTests<Client>(createClient: (baseUrl: string) => Client) {
  const { SDK_TEST_BASE_URL: baseUrl, SDK_TEST_METHODS: methods } = process.env;
  return (
    method: string,
    path: string,
    call: (client: Client) => ApiPromise<Reply, Reply>,
  ): void => {
    if (baseUrl === undefined || methods?.split(",").includes(method) === false) return;
    it(`answers ${method} ${path} as documented, at ${baseUrl}`, async () => {
      const outcome = await call(createClient(baseUrl))
        .withResponse()
        .catch((error: unknown) => {
          if (error instanceof HttpError) return { status: error.status, data: error.body };
          throw error;
        });
      // Beside the folder of the test that is running, in whatever kind of module that is.
      const file = join(dirname(expect.getState().testPath ?? ""), "../openapi.json");
      expect((await problemsOf(file, method, path, outcome)).join("\n")).toBe("");
    });
  };
}

/**
 * What is wrong with an answer, held against the document: a status that it does not name, or a JSON body that does not
 * fit the schema. Formats are not checked: pages use them loosely.
 *
 * @param file the OpenAPI document
 * @param method in capitals
 * @param path as the client sends it, with placeholders; the document's may lack a prefix of its server
 * @returns nothing where all is well
 */
async function problemsOf(
  file: string,
  method: string,
  path: string,
  outcome: Outcome,
): Promise<string[]> {
  const document = JSON.parse(readFileSync(file, "utf8")) as Node;
  const key = Object.keys(document["paths"] ?? {}).find((candidate) => path.endsWith(candidate));
  const operation = document["paths"]?.[key ?? ""]?.[method.toLowerCase()];
  if (key === undefined || operation === undefined) return [`${method} ${path} is not documented`];
  const { status, data } = outcome;
  const responses = operation["responses"] ?? {};
  const name = [String(status), `${String(status)[0]}XX`, "default"].find(
    (each) => responses[each],
  );
  if (name === undefined) return [`status ${status} is not documented`];
  const shared = responses[name]?.["$ref"] as string | undefined;
  const pointer = shared ?? toPointer("paths", key, method.toLowerCase(), "responses", name);
  const type = Object.keys(valueAt(document, pointer)?.["content"] ?? {}).find((each) =>
    /json/.test(each),
  );
  if (type === undefined) return [];
  const { Ajv2020 } = await import("ajv/dist/2020.js");
  const ajv = new Ajv2020({
    strict: false,
    validateFormats: false,
    validateSchema: false,
    allErrors: true,
  });
  ajv.addSchema(document, "document");
  const fits = ajv.compile({
    $ref: `document${pointer}${toPointer("content", type, "schema").slice(1)}`,
  });
  fits(data);
  return (fits.errors ?? []).map(
    ({ instancePath, message }) => `status ${status}: ${instancePath} ${message}`,
  );
}

/** RFC 6901, sections 3 and 6. */
function toPointer(...keys: readonly string[]): string {
  const escaped = keys.map((key) =>
    encodeURIComponent(key.replaceAll("~", "~0").replaceAll("/", "~1")),
  );
  return `#/${escaped.join("/")}`;
}

function valueAt(document: Node, pointer: string): Node | undefined {
  const keys = pointer.slice(2).split("/").map(decodeURIComponent);
  return keys.reduce<Node | undefined>(
    (inside, key) => inside?.[key.replaceAll("~1", "/").replaceAll("~0", "~")],
    document,
  );
}
