import type { BuildStep } from "./build-step.ts";

/** What is needed of Vite's dev server. */
export interface ViteServer {
  readonly watcher: {
    add(paths: readonly string[]): unknown;
    on(event: "all", listener: (event: string, file: string) => void): unknown;
  };
  readonly ws: {
    send(payload: { type: "full-reload" } | { type: "error"; err: { message: string; stack: string } }): void;
  };
  readonly config: { readonly logger: { error(message: string): void; info(message: string): void } };
}

/** The dev server as the plugin talks to it. */
export interface DevServer {
  /** Tells it on the terminal and over the page; the server lives on. */
  reportFailure(message: string): void;
}

/** Saves of an editor come in bursts. */
const SETTLE_MS = 50;

/**
 * Builds again when an input changes while Vite's dev server runs, and reloads the page when that changed the SDK.
 *
 * @param vite the dev server
 * @param step the build
 */
export function watchInVite(vite: ViteServer, step: BuildStep): DevServer {
  const { logger } = vite.config;
  const reportFailure = (message: string): void => {
    logger.error(message);
    vite.ws.send({ type: "error", err: { message, stack: "" } });
  };
  const rebuild = async (): Promise<void> => {
    const { changed, failure, inputs } = await step.run();
    vite.watcher.add([...inputs.files, ...inputs.folders]);
    if (failure !== undefined) reportFailure(failure);
    else if (changed) {
      logger.info("docs2sdk: built again");
      vite.ws.send({ type: "full-reload" });
    }
  };
  let timer: NodeJS.Timeout | undefined;
  let queue = Promise.resolve();
  vite.watcher.on("all", (_event, file) => {
    if (!step.concerns(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      // One after the other: a save in the middle of a build is a build of its own.
      queue = queue.then(rebuild).catch((error: unknown) => reportFailure(String(error)));
    }, SETTLE_MS);
  });
  return { reportFailure };
}
