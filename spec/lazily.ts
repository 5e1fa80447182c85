/**
 * Makes a value when it is first asked for.
 *
 * @example const ledger = lazily(() => buildLedger(pages, bundles)); ledger()
 */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
