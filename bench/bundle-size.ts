import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/**
 * Size of a program that calls one operation through its standalone function, with everything that this needs:
 * encoding, errors, retries, timeout, signing. esbuild, minified, ESM.
 * Run: `npx tsx bench/bundle-size.ts [folder of packages, default generated] [--parts]`.
 *
 * Measured are hand-written services, one per way of signing, and each version of each package of the folder: every
 * operation, of which the smallest, the median and the largest are shown. One that is over the budget is an error.
 */

const budget = 6 * 1024;

const root = fileURLToPath(new URL("../", import.meta.url));
const runtime = join(root, "templates/runtime");

interface Bundle {
  readonly name: string;
  readonly bytes: number;
  readonly gzip: number;
  /** File → bytes in the bundle, largest first. */
  readonly parts: readonly (readonly [string, number])[];
}

/**
 * Bundles a program.
 *
 * @param name for the table
 * @param program TypeScript text with absolute imports
 * @returns sizes in bytes
 */
async function bundle(name: string, program: string): Promise<Bundle> {
  const result = await build({
    stdin: { contents: program, loader: "ts", resolveDir: root, sourcefile: "program.ts" },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    metafile: true,
    write: false,
  });
  const [file] = result.outputFiles;
  const [output] = Object.values(result.metafile.outputs);
  if (!file || !output) throw new Error(`esbuild gave nothing for ${name}`);
  const parts = Object.entries(output.inputs)
    .map(([path, { bytesInOutput }]) => [path, bytesInOutput] as const)
    .sort(([, a], [, b]) => b - a);
  return { name, bytes: file.contents.length, gzip: gzipSync(file.contents).length, parts };
}

const headers = (...names: readonly string[]) => names.map((name) => `import ${name};`).join("\n");
const from = (file: string) => JSON.stringify(join(runtime, file));

/** A service as the generator writes it, by way of signing. */
const services: Readonly<
  Record<string, { readonly imports: string; readonly service: string; readonly options: string }>
> = {
  "hmac over the url": {
    imports: headers(
      `{ serverUrl } from ${from("server-url.ts")}`,
      `{ signHmac } from ${from("sign-hmac.ts")}`,
      `{ base64 } from ${from("web-crypto.ts")}`,
    ),
    service: `{
      baseUrl: serverUrl({ url: "https://virtualserver.{region}.{environment}.acmecloud.test", variables: ["environment", "region"],
        allowed: [["s", "kr-west1"], ["s", "kr-east1"], ["g", "kr-south1"], ["g", "kr-south2"], ["g", "kr-south3"], ["e", "kr-west1"], ["e", "kr-east1"]] }, options),
      headers: { "Scp-Api-Version": options.apiVersion ?? "virtualserver 1.1", "Accept-Language": options.language },
      schemes: { signature: signHmac({
        credentials: { accessKey: "SCP_ACCESS_KEY", secretKey: "SCP_SECRET_KEY" }, key: "secretKey", encode: base64,
        message: "{method}{url}{milliseconds}{accessKey}Openapi",
        headers: { "Scp-Accesskey": "{accessKey}", "Scp-Signature": "{signature}", "Scp-Timestamp": "{milliseconds}", "Scp-ClientType": "Openapi" },
      }) },
      requestIds: ["x-request-id"], errorCodes: ["errors.0.code"], errorMessages: ["errors.0.detail"],
    }`,
    options: `{ server: { environment: "s", region: "kr-west1" } }`,
  },
  "hmac over the path, with a pace": {
    imports: headers(
      `{ signHmac } from ${from("sign-hmac.ts")}`,
      `{ hex } from ${from("web-crypto.ts")}`,
      `{ createPace } from ${from("pace.ts")}`,
    ),
    service: `{
      baseUrl: "https://api-kr.acme.test",
      schemes: { signature: signHmac({
        credentials: { accessKey: "IWINV_ACCESS_KEY", secretKey: "IWINV_SECRET_KEY" }, key: "secretKey", encode: hex, message: "{seconds}{barePath}",
        headers: { "X-iwinv-Timestamp": "{seconds}", "X-iwinv-Credential": "{accessKey}", "X-iwinv-Signature": "{signature}" },
      }) },
      errorCodes: ["error_code", "code"], errorMessages: ["message"],
      pace: createPace({ requests: 60, perSeconds: 60 }),
    }`,
    options: "{}",
  },
  "token, or a pair of keys": {
    imports: headers(
      `{ signToken } from ${from("sign-token.ts")}`,
      `{ signSdkHmac } from ${from("sign-sdk-hmac.ts")}`,
    ),
    service: `{
      schemes: {
        token: signToken({ header: "X-Auth-Token", credentials: { token: "HUAWEI_TOKEN" } }),
        pair: signSdkHmac({ dateHeader: "X-Sdk-Date", credentials: { accessKey: "HUAWEI_ACCESS_KEY", secretKey: "HUAWEI_SECRET_KEY" } }),
      },
      requestIds: ["x-request-id"], errorCodes: ["error_code"], errorMessages: ["error_msg"],
    }`,
    options: `{ baseUrl: "https://acme.test" }`,
  },
};

function sampleProgram({ imports, service, options }: (typeof services)[string] & object): string {
  return `
    ${imports}
    import { call } from ${from("call.ts")};
    import { createContext as create } from ${from("context.ts")};
    import { inPath, inQuery } from ${from("places.ts")};
    import { readJson } from ${from("replies.ts")};
    function createContext(options = {}) { return create(${service}, options); }
    const listServersSpec = { id: "listServers", method: "GET", path: "/v1/{project_id}/servers",
      parameters: [["project_id", inPath, { required: true }], ["limit", inQuery], ["offset", inQuery], ["state", inQuery]],
      replies: { 200: readJson } };
    function listServers(context, params, options) { return call(context, listServersSpec, params, options); }
    console.log(await listServers(createContext(${options}), { project_id: "p", limit: 1 }));
  `;
}

async function samples(): Promise<readonly Bundle[]> {
  return Promise.all(
    Object.entries(services).map(([name, service]) => bundle(`sample: ${name}`, sampleProgram(service))),
  );
}

/** The smallest, the median and the largest operation of a version. */
async function ofVersion(folder: string): Promise<readonly Bundle[]> {
  const source = join(folder, "src");
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  const operations = files.flatMap((name) => {
    const text = readFileSync(join(source, name), "utf8");
    if (!text.includes("runtime/call.ts")) return [];
    // Those that call; paging and waiting stand on them and are extra.
    return [...text.matchAll(/^export function (\w+)\([^{]*\): ApiPromise</gm)].map(([, name]) => name ?? "");
  });
  const context = JSON.stringify(join(source, "context.ts"));
  const index = JSON.stringify(join(source, "index.ts"));
  const bundles: Bundle[] = [];
  for (const operation of operations) {
    const program = `
      import { createContext } from ${context};
      import { ${operation} } from ${index};
      console.log(await ${operation}(createContext({}), {}));
    `;
    bundles.push(await bundle(`${relative(root, folder)} ${operation}`, program));
  }
  bundles.sort((a, b) => a.bytes - b.bytes);
  const shown = [bundles[0], bundles[bundles.length >> 1], bundles.at(-1)];
  return [...new Set(shown)].filter((each) => each !== undefined);
}

async function generated(folder: string): Promise<readonly Bundle[]> {
  if (!existsSync(folder)) return [];
  const versions = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => !name.includes("node_modules") && /[\\/]v[^\\/]+[\\/]src[\\/]context\.ts$/.test(name))
    .map((name) => join(folder, name, "../.."));
  return (await Promise.all(versions.sort().map(ofVersion))).flat();
}

async function main(): Promise<void> {
  const folder = process.argv.slice(2).find((argument) => !argument.startsWith("--"));
  const bundles = [...(await samples()), ...(await generated(resolve(folder ?? join(root, "generated"))))];
  if (bundles.some(({ bytes }) => bytes > budget)) process.exitCode = 1;
  for (const { name, bytes, gzip, parts } of bundles) {
    console.log(
      `${String(bytes).padStart(6)} bytes, ${gzip} gzipped${bytes > budget ? `  OVER by ${bytes - budget}` : ""}  ${name}`,
    );
    if (process.argv.includes("--parts"))
      for (const [path, size] of parts) console.log(`        ${String(size).padStart(6)}  ${path}`);
  }
}

await main();
