import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** A package registry of this machine. */
export interface Registry {
  /** With a slash at its end. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * A registry that knows docs2sdk as if it were published, and sends whoever asks for anything else to the usual one. So
 * `npm install docs2sdk` does what it says.
 *
 * @param archive of `npm pack`
 * @param usual address of the registry that has everything else
 * @example const { address } = await startRegistry("/tmp/docs2sdk-0.1.0.tgz", "https://registry.example/");
 */
export async function startRegistry(archive: string, usual: string): Promise<Registry> {
  const bytes = await readFile(archive);
  const manifestFile = fileURLToPath(new URL("../../package.json", import.meta.url));
  const manifest = JSON.parse(await readFile(manifestFile, "utf8")) as { name: string; version: string };
  const tarball = `/${manifest.name}/-/${path.basename(archive)}`;
  let address = "";
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", address);
    if (pathname === tarball) return response.end(bytes);
    if (pathname !== `/${manifest.name}`)
      return response.writeHead(302, { location: new URL(`.${request.url ?? "/"}`, usual).href }).end();
    const dist = {
      tarball: new URL(tarball, address).href,
      integrity: `sha512-${createHash("sha512").update(bytes).digest("base64")}`,
    };
    response.setHeader("content-type", "application/json");
    return response.end(
      JSON.stringify({
        name: manifest.name,
        "dist-tags": { latest: manifest.version },
        versions: { [manifest.version]: { ...manifest, dist } },
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
  return { address, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
