/** One that is being looked at, and how far its references have been followed. */
interface Step {
  readonly name: string;
  readonly references: readonly string[];
  at: number;
  /** The earliest that it is known to lead to. */
  earliest: number;
}

/**
 * Groups of what leads to each other; what leads to nothing that leads back is a group by itself (Tarjan 1972). Without calls
 * inside calls: a chain may be as long as a document.
 *
 * @param references from each name to others; those to a name that is not there are passed over
 * @returns each name in one group, and each group after those that it leads to
 * @example groupsOf(new Map([["a", ["b"]], ["b", ["b"]]])) // [["b"], ["a"]]
 */
export function groupsOf(references: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const groups: string[][] = [];
  const places = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const path: Step[] = [];
  const enter = (name: string): void => {
    path.push({ name, references: references.get(name) ?? [], at: 0, earliest: places.size });
    places.set(name, places.size);
    open.push(name);
    isOpen.add(name);
  };
  const leave = ({ name, earliest }: Step): void => {
    path.pop();
    const before = path.at(-1);
    if (before !== undefined) before.earliest = Math.min(before.earliest, earliest);
    if (earliest !== places.get(name)) return;
    const group = open.splice(open.lastIndexOf(name));
    for (const each of group) isOpen.delete(each);
    groups.push(group);
  };
  for (const root of references.keys()) {
    if (!places.has(root)) enter(root);
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const next = step.references[step.at++];
      if (next === undefined) leave(step);
      else if (!places.has(next)) {
        if (references.has(next)) enter(next);
      } else if (isOpen.has(next)) step.earliest = Math.min(step.earliest, places.get(next) ?? 0);
    }
  }
  return groups;
}
