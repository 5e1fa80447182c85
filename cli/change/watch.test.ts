import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, vi } from "vitest";
import type { CliIo } from "../io.ts";
import { runWatch } from "./run-watch.ts";
import { thingHtml, thingPage, thingsConfig } from "./test-things.ts";

it("rebuilds on the change of one page and of the configuration, and prints what changed", async () => {
  const cwd = await mkdtemp(path.join(tmpdir(), "docs2sdk-watch-"));
  const pages = path.join(cwd, "pages");
  await mkdir(pages);
  for (let number = 0; number < 30; number++) {
    await writeFile(path.join(pages, `page${number}.html`), thingHtml(thingPage(number)));
  }
  const config = thingsConfig("http://127.0.0.1:1");
  await writeFile(path.join(cwd, "docs2sdk.config.ts"), config);
  let out = "";
  const io: CliIo = {
    stdout: (text) => void (out += text),
    stderr: (text) => void (out += text),
    isTty: false,
    cwd,
    env: {},
    exit: () => undefined,
  };
  const stop = new AbortController();
  const watching = runWatch({ input: "pages" }, io, stop.signal);
  const until = (text: RegExp) =>
    vi.waitFor(() => expect(out).toMatch(text), { timeout: 40_000, interval: 20 });
  await until(/built: 30 operations[\s\S]*watching /u);

  out = "";
  const page = thingPage(3);
  const parameters = page.parameters.map((row) => (row.name === "owner" ? { ...row, mandatory: true } : row));
  await writeFile(path.join(pages, "page3.html"), thingHtml({ ...page, parameters }));
  await until(
    /local\/[^ ]+@v3: changed\n {2}breaking: GET \/v3\/things3: [\s\S]*rebuilt: 30 operations, \d+ ms/u,
  );

  out = "";
  await writeFile(
    path.join(cwd, "docs2sdk.config.ts"),
    config.replace(
      "thingsProvider(",
      "((origin) => ({ ...thingsProvider(origin), servers: ['https://other.example'] }))(",
    ),
  );
  await until(/changed\n[\s\S]*other\.example/u);
  stop.abort();
  await watching;
  await rm(cwd, { recursive: true, force: true });
}, 120_000);
