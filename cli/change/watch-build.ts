import type { CapturedBody } from "../../scraper/capture/capture.ts";
import { walkCaptures } from "../../scraper/capture/from-files.ts";
import { openStore, readCaptures } from "../../scraper/capture/store.ts";
import type { Provider } from "../../scraper/providers/provider.ts";
import type { Diagnostic } from "../../spec/diagnostic.ts";
import { operationsOf } from "./page-figures.ts";
import { providerDigest } from "../build/read-stage.ts";
import { createMemoryCache } from "../build/stage-cache.ts";
import { createChangePipeline } from "./pipeline.ts";
import type { Session } from "./session.ts";
import type { BuildForChange, ChangeDocument, DocumentVerdict } from "./types.ts";

export interface Rebuilt {
  readonly verdicts: readonly DocumentVerdict[];
  readonly diagnostics: readonly Diagnostic[];
  readonly operations: number;
}

/** A build that is repeated: what did not change is not read again. */
export interface WatchBuild {
  /** Builds and compares with the build before. */
  rebuild(): Promise<Rebuilt>;
  readonly documents: Map<string, ChangeDocument>;
}

/**
 * Makes the state of `docs2sdk watch`.
 *
 * @param session what to build
 * @param input folder or file of pages; the store where left out
 * @param before the state before a changed configuration: its documents are compared with
 */
export async function createWatchBuild(
  session: Session,
  input: string | undefined,
  before?: WatchBuild,
): Promise<WatchBuild> {
  const platforms = await session.platforms();
  // A changed configuration may bring other platforms: nothing that the old ones read is taken over.
  // Results live as long as the process: reading thousands of files back would cost more than the one changed page.
  const cache = createMemoryCache();
  const documents = before?.documents ?? new Map<string, ChangeDocument>();
  const { descriptions, providers } = session.request;
  const build: BuildForChange = createChangePipeline({
    platforms,
    descriptions,
    cache,
    // The cache lives as long as the code does.
    code: "",
    ...(session.services === undefined ? {} : { services: session.services }),
    ...(session.request.sdk === undefined ? {} : { sdk: session.request.sdk }),
    ...(session.request.hooks === undefined ? {} : { hooks: session.request.hooks }),
  });
  const seen = new Map<string, string>();
  return {
    documents,
    async rebuild() {
      const verdicts: DocumentVerdict[] = [];
      const diagnostics: Diagnostic[] = [];
      for (const provider of providers) {
        const captures = await capturesOf(provider, session, input);
        // An editor's save that changes no byte costs the reading of the files, nothing else.
        const state = [
          providerDigest(provider),
          ...captures.map(({ capture }) => `${capture.url} ${capture.sha256}`),
        ].join("\n");
        if (captures.length === 0 || seen.get(provider.id) === state) continue;
        seen.set(provider.id, state);
        const built = await build.documents(
          provider,
          captures.map(({ capture, body }) => ({ capture, body: () => Promise.resolve(body) })),
        );
        diagnostics.push(...built.diagnostics);
        for (const { service, documents: found, diagnostics: own } of built.value) {
          diagnostics.push(...own);
          for (const document of found) {
            verdicts.push(compare(provider.id, service, await document.load(), documents, build));
          }
        }
      }
      const operations = [...documents.values()].reduce(
        (sum, { document }) => sum + operationsOf(document).length,
        0,
      );
      return { verdicts, diagnostics, operations };
    },
  };
}

function compare(
  provider: string,
  service: string,
  now: ChangeDocument,
  documents: Map<string, ChangeDocument>,
  build: BuildForChange,
): DocumentVerdict {
  const version = now.identity.version.id;
  const name = `${provider}/${service}@${version}`;
  const of = { name, service, version, losses: [] };
  const old = documents.get(name);
  documents.set(name, now);
  if (old === undefined) return { ...of, verdict: "new", changes: [] };
  return old.digest === now.digest
    ? { ...of, verdict: "unchanged", changes: [] }
    : { ...of, verdict: "changed", changes: build.diff(old, now) };
}

async function capturesOf(
  provider: Provider,
  session: Session,
  input: string | undefined,
): Promise<CapturedBody[]> {
  if (input === undefined)
    return (await readCaptures(await openStore(session.storeFolder), provider.id)).captures;
  const [service, ...others] = session.services ?? [];
  const captures: CapturedBody[] = [];
  for await (const { value } of walkCaptures(
    input,
    service !== undefined && others.length === 0 ? { service } : {},
  )) {
    if (value !== undefined) captures.push(value);
  }
  return captures;
}
