import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";

/** What a server answered, whatever it was. */
export interface Outcome {
  readonly status: number;
  readonly data: unknown;
}

type Node = { readonly [key: string]: Node | undefined };

/**
 * What is wrong with an answer, held against the document: a status that it does not name, or a JSON body that does not
 * fit the schema. Formats are not checked: pages use them loosely.
 *
 * @param file the OpenAPI document
 * @param method in capitals
 * @param path as the client sends it, with placeholders; the document's may lack a prefix of its server
 * @returns nothing where all is well
 */
export function problemsOf(file: URL, method: string, path: string, outcome: Outcome): string[] {
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
