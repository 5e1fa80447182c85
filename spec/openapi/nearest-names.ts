/** Names longer than this are compared by their beginning. */
const COMPARED = 64;

/**
 * The names that come closest to a wrong one.
 *
 * @param wrong what was asked for
 * @param names what there is
 * @returns at most five, closest first; equal distance in the order of the alphabet
 * @example nearestNames("listServer", ["listServers", "createServer"]) // ["listServers", "createServer"]
 */
export function nearestNames(wrong: string, names: readonly string[]): readonly string[] {
  const asked = wrong.slice(0, COMPARED).toLowerCase();
  return [...new Set(names)]
    .map((name) => ({ name, distance: distanceOf(asked, name.slice(0, COMPARED).toLowerCase()) }))
    .filter(({ name, distance }) => distance <= Math.max(3, Math.max(asked.length, name.length) * 0.6))
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, 5)
    .map(({ name }) => name);
}

/** Levenshtein's distance; a name that holds the other counts as close. */
function distanceOf(a: string, b: string): number {
  if (a !== "" && (b.includes(a) || (b !== "" && a.includes(b)))) return Math.abs(a.length - b.length) / 4;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
