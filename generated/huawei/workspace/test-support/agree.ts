/** Compiles only if the two are assignable to each other. */
export type Agree<A extends B, B extends C, C = A> = [A, B, C];

/** The data of a reply with one status; statuses that carry the same stand together in a reply. */
export type DataOf<
  Reply extends { readonly status: number; readonly data: unknown },
  Status extends number,
> = Reply extends unknown ? (Status extends Reply["status"] ? Reply["data"] : never) : never;
