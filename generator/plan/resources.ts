import type { Identifier } from "../emit/branded.ts";
import { fileNameOf } from "../emit/rel-path.ts";
import { placeOperations, type Placement } from "./naming.ts";
import type { OperationPlan, ResourcePlan } from "./sdk-plan.ts";

interface Building {
  readonly chain: readonly Identifier[];
  readonly methods: { readonly name: Identifier; readonly operation: OperationPlan }[];
  readonly children: Map<string, Building>;
}

/**
 * Groups the operations of a version into the resources of its client, in the order of the document. Each top resource
 * is a file.
 *
 * @example planResources(operations)[0].chain // ["servers"]
 */
export function planResources(operations: readonly OperationPlan[]): readonly ResourcePlan[] {
  const placements = placeOperations(
    operations.map(({ id, method, path }) => ({ id, method: method.toLowerCase(), path })),
  );
  const root: Building = { chain: [], methods: [], children: new Map() };
  operations.forEach((operation, index) => {
    const placement = placements[index];
    if (placement === undefined) return;
    descend(root, placement).methods.push({ name: placement.method, operation });
  });
  const files = new Map<string, number>();
  return [...root.children.values()].map((building) => finish(building, uniqueFile(building, files)));
}

/** Every resource of a tree, parents first. */
export function allResources(resources: readonly ResourcePlan[]): readonly ResourcePlan[] {
  return resources.flatMap((resource) => [resource, ...allResources(resource.children)]);
}

/** The operations of a file: a top resource with its children. */
export function operationsOf(resource: ResourcePlan): readonly OperationPlan[] {
  return allResources([resource]).flatMap((each) => each.methods.map((method) => method.operation));
}

function descend(root: Building, placement: Placement): Building {
  let node = root;
  for (const name of placement.chain) {
    const child: Building = node.children.get(name) ?? {
      chain: [...node.chain, name],
      methods: [],
      children: new Map(),
    };
    node.children.set(name, child);
    node = child;
  }
  return node;
}

function finish(building: Building, file: string): ResourcePlan {
  return {
    chain: building.chain,
    title: building.chain.join("."),
    methods: building.methods,
    children: [...building.children.values()].map((child) => finish(child, file)),
    file,
  };
}

function uniqueFile(building: Building, files: Map<string, number>): string {
  const wanted = fileNameOf(building.chain[0] ?? "root");
  const count = (files.get(wanted) ?? 0) + 1;
  files.set(wanted, count);
  return count === 1 ? wanted : `${wanted}-${String(count)}`;
}
