import { existsSync, readFileSync } from "node:fs";
import { toolVersion } from "../tool-version.ts";

/**
 * How the capture names itself to sites: product and version, and where its people can be found.
 *
 * @returns `docs2sdk/0.1.0 (+https://…)`; without the address where package.json names no homepage
 * @example userAgent()
 */
export function userAgent(): string {
  const manifest = ["../../package.json", "../../../package.json"]
    .map((relative) => new URL(relative, import.meta.url))
    .find((url) => existsSync(url));
  const { homepage } = (manifest === undefined ? {} : JSON.parse(readFileSync(manifest, "utf8"))) as {
    homepage?: string;
  };
  const product = `docs2sdk/${toolVersion()}`;
  return homepage === undefined ? product : `${product} (+${homepage})`;
}
