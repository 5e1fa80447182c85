import { createRequire } from "node:module";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { JsonObject } from "../../spec/model/json.ts";

/**
 * openapi-typescript runs in a worker, beside ts-morph: each brings its own copy of the TypeScript compiler, and loading
 * the two one after the other would take longer than all the rest. Its transformation is called directly, since the
 * package's main function would first lint the document and fetch what it refers to; ours is in normal form already.
 */
const WORKER = `
const { parentPort, workerData } = require("node:worker_threads");
const quiet = () => undefined;
(async () => {
  const [{ default: transform }, { astToString }] = await Promise.all(workerData.modules.map((url) => import(url)));
  return workerData.documents.map((text) => {
    const context = {
      additionalProperties: false,
      alphabetize: false,
      arrayLength: false,
      dedupeEnums: false,
      defaultNonNullable: false,
      discriminators: { objects: {}, refsHandled: [] },
      emptyObjectsUnknown: true,
      enum: false,
      enumValues: false,
      exportType: false,
      immutable: false,
      injectFooter: [],
      pathParamsAsTypes: false,
      silent: true,
      resolve: quiet,
    };
    const document = JSON.parse(text);
    context.resolve = (ref) => {
      const name = ref.split("/").pop().replaceAll("~1", "/").replaceAll("~0", "~");
      const schemas = document.components.schemas;
      return Object.hasOwn(schemas, name) ? schemas[name] : undefined;
    };
    return astToString(transform(document, context));
  });
})().then(
  (texts) => parentPort.postMessage({ texts }),
  (error) => parentPort.postMessage({ error: String(error && error.stack || error) }),
);
`;

/**
 * The types of documents as openapi-typescript reads them.
 *
 * @param documents in normal form, see `plan/types-document.ts`
 * @returns one declaration file per document
 * @example const [text] = await renderSchemaTypes([typesDocument(document, ids)]);
 */
export async function renderSchemaTypes(documents: readonly JsonObject[]): Promise<readonly string[]> {
  if (documents.length === 0) return [];
  const root = `${dirname(createRequire(import.meta.url).resolve("openapi-typescript"))}/`;
  const modules = ["transform/index.mjs", "lib/ts.mjs"].map((file) => pathToFileURL(root + file).href);
  const workerData = { modules, documents: documents.map((document) => JSON.stringify(document)) };
  const worker = new Worker(WORKER, { eval: true, workerData, execArgv: [] });
  return new Promise((resolve, reject) => {
    worker.once("message", (message: { readonly texts?: readonly string[]; readonly error?: string }) => {
      if (message.texts === undefined)
        reject(new Error(`openapi-typescript failed: ${message.error ?? "no answer"}`));
      else resolve(message.texts);
    });
    worker.once("error", reject);
  });
}
