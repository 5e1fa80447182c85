import type { ServerNode } from "../../../spec/model/api-model.ts";
import type { DocPage } from "../../document/doc-page.ts";
import { CONTAINER_TITLES } from "./labels.ts";
import type { OperationFacts } from "./read-operation.ts";

/**
 * The id of a service from what its pages say, most telling first: the sample header `<service> <version>`, the first label
 * of the server's host, the address of the page.
 *
 * @returns the id, or `undefined` where the page does not say
 * @example serviceId(page, operations, servers) // "virtualserver"
 */
export function serviceId(
  page: DocPage,
  operations: readonly OperationFacts[],
  servers: readonly ServerNode[],
): string | undefined {
  return mostNamed(operations) ?? hostLabel(servers) ?? fromTrail(page)?.id ?? fromAddress(page.url);
}

function mostNamed(operations: readonly OperationFacts[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { service } of operations)
    if (service !== undefined) counts.set(service, (counts.get(service) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function hostLabel(servers: readonly ServerNode[]): string | undefined {
  return servers.flatMap(
    ({ url }) => /^https?:\/\/([a-z][a-z\d-]{0,60})\.[\w.{}-]+/u.exec(url)?.[1] ?? [],
  )[0];
}

/**
 * The service as the breadcrumb names it: the entry above `APIs` or `Models`.
 *
 * @example fromTrail(page) // { id: "virtualserver", title: "Virtual Server" }
 */
export function fromTrail(page: DocPage): { readonly id?: string; readonly title: string } | undefined {
  const trail = page.trail ?? [];
  const at = trail.findIndex((link) => CONTAINER_TITLES.has(link.text.toLowerCase()));
  const service = at > 0 ? trail[at - 1] : undefined;
  if (service === undefined) return undefined;
  const id = /\/([a-z][a-z\d-]{0,60})\/?$/u.exec(service.href)?.[1];
  return { title: service.text, ...(id === undefined ? {} : { id }) };
}

function fromAddress(url: string): string | undefined {
  if (!/^https?:/u.test(url)) return undefined;
  return /\/([a-z][a-z\d-]{0,60})\/(?:apis|models|_print)(?:\/|$)/u.exec(url)?.[1];
}

/** Title of an operation on a page that names it nowhere else: from its address, or method and path. */
export function titleFromAddress(url: string): string | undefined {
  return /\/apis\/([a-z][a-z\d-]{0,120})\/v?\d/u.exec(url)?.[1];
}
