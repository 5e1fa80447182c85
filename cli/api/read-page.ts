import type { Platform } from "../../scraper/platforms/platform.ts";
import type { Provider } from "../../scraper/providers/provider.ts";
import type { ReadPage } from "../../scraper/read-capture.ts";
import type { Staged } from "../../spec/diagnostic.ts";

/** One page to be read. */
export interface PageInput {
  /** Bytes, or text that stands for its UTF-8 bytes. */
  readonly body: Uint8Array | string;
  /** Address or file name: locators and messages name it. */
  readonly url: string;
  /** `text/html`, `text/markdown`, `text/plain` or `application/json`; default by the extension, else `text/html`. */
  readonly mediaType?: string;
}

/** Who can read it. */
export interface ReadPageOptions {
  /** Id of a built-in provider, or one of your own. */
  readonly provider: string | Pick<Provider, "id" | "platforms" | "security">;
  /** Platforms of your own, tried before the built-in ones of the same id. */
  readonly platforms?: readonly Platform[];
  /** Service that the page belongs to, where it does not say so. */
  readonly service?: string;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  md: "text/markdown",
  txt: "text/plain",
  json: "application/json",
};

/**
 * Reads what one documentation page states: operations, parameters, models, each with the place and the words that it comes
 * from. Pure: the same page and options give the same facts; nothing is fetched.
 *
 * @param page the page's bytes and name
 * @param options provider, own platforms
 * @returns the page as blocks, its facts, and the id of the platform that read it; a page that cannot be read has empty facts
 *   and a diagnostic
 * @throws RangeError for a provider id that does not exist
 * @example
 * const { value } = await readPage({ body, url: "servers.html" }, { provider: "samsung" });
 * value.facts.operations.map(({ method, path }) => `${method} ${path}`);
 */
export async function readPage(page: PageInput, options: ReadPageOptions): Promise<Staged<ReadPage>> {
  const [{ readCapture }, { digestOf }, known] = await Promise.all([
    import("../../scraper/read-capture.ts"),
    import("../../spec/digest.ts"),
    builtIns(),
  ]);
  const { provider: wanted, platforms = [], service } = options;
  const provider = typeof wanted === "string" ? known.providers.find(({ id }) => id === wanted) : wanted;
  if (provider === undefined) throw new RangeError(`There is no provider ${JSON.stringify(wanted)}`);
  const body = typeof page.body === "string" ? new TextEncoder().encode(page.body) : page.body;
  const extension = /\.([a-z]+)$/iu.exec(page.url)?.[1]?.toLowerCase() ?? "";
  const mediaType = page.mediaType ?? MEDIA_TYPES[extension] ?? "text/html";
  const capture = { sha256: digestOf(body), url: page.url, finalUrl: page.url, mediaType };
  return readCapture(
    { capture, body },
    {
      provider,
      platforms: [...platforms, ...known.platforms],
      ...(service === undefined ? {} : { service }),
    },
  );
}

/**
 * The providers and platforms that docs2sdk brings along, to build your own upon.
 *
 * @returns both, in the order of reports
 * @example
 * const { providers } = await builtIns();
 * const mine = { ...providers.find(({ id }) => id === "otc")!, id: "mine", hosts: ["docs.example"] };
 */
export async function builtIns(): Promise<{
  readonly providers: readonly Provider[];
  readonly platforms: readonly Platform[];
}> {
  const [{ providers }, { platforms }] = await Promise.all([
    import("../../scraper/providers/registry.ts"),
    import("../../scraper/platforms/registry.ts"),
  ]);
  return { providers, platforms };
}
