import { describe, expect, it } from "vitest";
import { printed } from "./printed.ts";

/** No text of ours contains them. */
const ACCESS = "4cc3ss-2b8d0e";
const SECRET = "s3cr3t-7f1e9c";
const TOKEN = "t0k3n-91ac44";

type Call = (parameters: object) => Promise<unknown>;
interface Package {
  readonly createClient: (options: object) => Readonly<Record<string, Readonly<Record<string, Call>>>>;
}
interface Log {
  readonly withLog: (write: (entry: unknown) => void, fetch: unknown) => unknown;
}

interface Row {
  readonly folder: string;
  readonly options: object;
  readonly call: readonly [group: string, method: string];
  /** Texts that must be on the wire: the test would else prove nothing. */
  readonly sent: readonly string[];
  /** Header whose value is made with the secret. */
  readonly signature?: string;
}

const pair = { accessKey: ACCESS, secretKey: SECRET };
const base = { baseUrl: "https://api.example.com" };
const rows: readonly [name: string, row: Row][] = [
  [
    "samsung",
    {
      folder: "samsung/virtualserver/v1.1",
      options: { credentials: pair, server: { environment: "s", region: "kr-west1" } },
      call: ["servers", "list"],
      sent: [ACCESS],
      signature: "scp-signature",
    },
  ],
  [
    "iwinv",
    {
      folder: "iwinv/iaas/v1",
      options: { credentials: pair },
      call: ["instance", "listUserScripts"],
      sent: [ACCESS],
      signature: "x-iwinv-signature",
    },
  ],
  [
    "huawei, signed",
    {
      folder: "huawei/workspace/v1",
      options: { ...base, credentials: pair },
      call: ["imageServers", "list"],
      sent: [ACCESS],
      signature: "authorization",
    },
  ],
  [
    "huawei, a token",
    {
      folder: "huawei/workspace/v1",
      options: { ...base, credentials: { token: TOKEN } },
      call: ["imageServers", "list"],
      sent: [TOKEN],
    },
  ],
];

const answers: readonly [name: string, answer: () => Promise<Response>][] = [
  ["refused", () => Promise.resolve(new Response(`{"message":"no"}`, { status: 403 }))],
  ["not JSON", () => Promise.resolve(new Response("<html>", { status: 200 }))],
  [
    "sent elsewhere",
    () =>
      Promise.resolve(new Response(null, { status: 302, headers: { location: "https://evil.example/" } })),
  ],
  ["no connection", () => Promise.reject(new TypeError("fetch failed"))],
];

const generated = new URL("../../generated/", import.meta.url);

describe("credentials of the ways to sign stand in no error and no log", () => {
  it.each(rows)("%s", async (_name, { folder, options, call: [group, method], sent, signature }) => {
    const sdk = (await import(new URL(`${folder}/src/index.ts`, generated).href)) as Package;
    const { withLog } = (await import(new URL(`${folder}/../runtime/log.ts`, generated).href)) as Log;
    for (const [, answer] of answers) {
      const log: unknown[] = [];
      let headers = new Headers();
      let wire = "";
      const fetch = (input: unknown, init?: RequestInit): Promise<Response> => {
        headers = new Headers(init?.headers);
        wire = JSON.stringify([String(input), [...headers], init?.body]);
        return answer();
      };
      const client = sdk.createClient({
        ...options,
        retries: 0,
        fetch: withLog((entry) => void log.push(entry), fetch),
      });
      const error: unknown = await client[group]
        ?.[method]?.(folder.startsWith("huawei/") ? { project_id: "p-1" } : {})
        .then(
          () => undefined,
          (thrown: unknown) => thrown,
        );
      expect(error).toBeInstanceOf(Error);
      for (const text of sent) expect(wire).toContain(text);
      const made = signature === undefined ? [] : [headers.get(signature) ?? "missing"];
      expect(made).not.toContain("missing");
      // The secret itself signs and is never sent.
      expect(wire).not.toContain(SECRET);
      expect(log.length).toBeGreaterThan(1);
      const seen = printed(error, log, client);
      for (const text of [ACCESS, SECRET, TOKEN, ...made]) expect(seen).not.toContain(text);
    }
  });
});
