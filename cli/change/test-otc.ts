import { otc } from "../../scraper/providers/otc.ts";
import { defineProvider, type Provider } from "../../scraper/providers/provider.ts";

/**
 * The provider `otc` with its pages on a site of this machine.
 *
 * @param origin of the test site
 * @param services whose contents pages are seeds
 */
export function localOtc(origin: string, services: readonly string[]): Provider {
  return defineProvider({
    ...otc,
    hosts: [],
    site: {
      seeds: services.map((service) => ({ url: `${origin}/${service}/index.html`, service, listOnly: true })),
      pages: [`${origin}/*/*.html`],
      exclude: [`${origin}/*/index.html`],
    },
  });
}

/** The text of a configuration file for {@link localOtc}. */
export function otcConfig(origin: string, services: readonly string[]): string {
  return `import { localOtc } from ${JSON.stringify(import.meta.url.replace(/^file:\/\//u, ""))};
export default { provider: "otc", providers: [localOtc(${JSON.stringify(origin)}, ${JSON.stringify(services)})], out: "sdk" };
`;
}
