import { createServer, type Server } from "node:http";
import { answer, type Site } from "./answer.ts";

/** A running site. */
export interface RunningSite {
  /** Address to open, with a slash at the end. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Starts the site.
 *
 * @param site what it is made from
 * @param port 0: any that is free
 * @throws what listening throws: `EADDRINUSE`, `EACCES`, `ENOTFOUND`, `EADDRNOTAVAIL`
 * @example const { address, close } = await startServer(site, 0);
 */
export async function startServer(site: Site, port: number): Promise<RunningSite> {
  const server = createServer((request, response) => {
    const { method = "GET", url: target = "/", headers } = request;
    answer({ method, target, host: headers.host }, site).then(
      ({ status, headers: sent, body }) => {
        const bytes = Buffer.from(body, "utf8");
        response.writeHead(status, { ...sent, "content-length": bytes.length });
        response.end(method === "HEAD" ? undefined : bytes);
      },
      (error: unknown) => {
        response.writeHead(500, { "content-type": "text/plain; charset=utf-8" });
        response.end(
          `The page could not be made: ${error instanceof Error ? error.message : String(error)}\n`,
        );
      },
    );
  });
  await listening(server, port, site.hostName);
  const bound = server.address();
  const actual = typeof bound === "object" && bound !== null ? bound.port : port;
  const name = site.hostName.includes(":") ? `[${site.hostName}]` : site.hostName;
  return {
    address: `http://${name}:${actual}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}
