import type * as Yaml from "yaml";

/** The library's tests of nodes; who reads YAML loads it when there is some. */
type NodeTests = Pick<typeof Yaml, "isAlias" | "isCollection" | "isMap" | "isPair" | "isScalar">;

/** What has to be known of a parsed document before it becomes values. */
export interface YamlScan {
  /** Where a key stands the second time in one mapping, the first such place. */
  readonly repeated?: number;
  /** Its aliases make much of little, or stand in what they stand for: it is to be refused. */
  readonly multiplies: boolean;
  /** What each alias stands for. */
  readonly targets: ReadonlyMap<Yaml.Alias, Yaml.Node>;
}

/** Values that aliases may add to those that are written out. */
const ADDED_VALUES = 1_000_000;
/** The library looks through all aliases and anchors for an alias of what was only merged: 10,000 take it a second. */
const LOOKS = 100_000_000;

/**
 * Looks a parsed document over once, in time that grows with its length. The library's own check of keys (`uniqueKeys`) compares
 * each key with all before it and takes more than a minute for 60,000 of them; its limit of aliases (`maxAliasCount`) counts how
 * often one is used, not how large that is which it stands for, and walks through the document for each alias inside another.
 *
 * @param contents of a document that was parsed with `uniqueKeys: false`
 * @param tests of the library
 * @example scanYaml(parseDocument("a: 1\na: 2\n", { uniqueKeys: false }).contents, yaml).repeated // 5
 */
export function scanYaml(
  contents: unknown,
  { isAlias, isCollection, isMap, isPair, isScalar }: NodeTests,
): YamlScan {
  const anchors = new Map<string, Yaml.Node>();
  const targets = new Map<Yaml.Alias, Yaml.Node>();
  const sizes = new Map<unknown, number>();
  let repeated: number | undefined;
  let isCircle = false;
  let aliases = 0;
  let written = 0;
  const sizeOf = (node: unknown): number => {
    if (isPair(node)) return sizeOf(node.key) + sizeOf(node.value);
    if (isAlias(node)) return sizes.get(targets.get(node)) ?? 1;
    return sizes.get(node) ?? 1;
  };
  const noteKeys = (map: Yaml.YAMLMap): void => {
    const seen = new Set<unknown>();
    for (const { key } of map.items) {
      if (!isScalar(key)) continue;
      if (seen.has(key.value)) repeated = Math.min(repeated ?? Infinity, key.range?.[0] ?? 0);
      seen.add(key.value);
    }
  };
  // In the order of the text, since an anchor may be given twice; a collection comes once more when it has been walked through.
  const pending: { readonly node: unknown; readonly isLeft?: true }[] = [{ node: contents }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, isLeft } = next;
    if (isPair(node)) {
      pending.push({ node: node.value }, { node: node.key });
    } else if (isAlias(node)) {
      aliases++;
      const target = anchors.get(node.source);
      if (target !== undefined) targets.set(node, target);
      isCircle ||= isCollection(target) && !sizes.has(target);
    } else if (isLeft === true && isCollection(node)) {
      sizes.set(
        node,
        node.items.reduce<number>((sum, item) => sum + sizeOf(item), 1),
      );
    } else if (isCollection(node) || isScalar(node)) {
      written++;
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
      if (!isCollection(node)) continue;
      if (isMap(node)) noteKeys(node);
      pending.push({ node, isLeft: true });
      for (let index = node.items.length - 1; index >= 0; index--) pending.push({ node: node.items[index] });
    }
  }
  const multiplies =
    isCircle || sizeOf(contents) - written > ADDED_VALUES || aliases * (aliases + anchors.size) > LOOKS;
  return { multiplies, targets, ...(repeated === undefined ? {} : { repeated }) };
}
