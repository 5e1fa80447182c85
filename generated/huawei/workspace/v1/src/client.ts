import { pageable } from "../../runtime/paginate.ts";
import type { CallOptions } from "../../runtime/types.ts";
import { createContextWith, type ClientOptions } from "./context.ts";
import { akskSignature, authToken } from "./schemes.ts";
import {
  listAllImageInstances,
  listImageInstances,
  type ListImageInstancesParams,
} from "./operations/image-servers.ts";

/**
 * A client for version v1: every operation, grouped by resource.
 * @throws ConfigurationError for an unknown server, or a base URL that is none.
 */
export function createClient(options: ClientOptions = {}) {
  const context = createContextWith(
    { authToken: authToken(), akskSignature: akskSignature() },
    options,
  );
  return {
    /** For the standalone functions. */
    context,
    imageServers: {
      /** Querying Image Instances */
      list: pageable(
        (params: ListImageInstancesParams, options?: CallOptions) =>
          listImageInstances(context, params, options),
        (params: ListImageInstancesParams, options?: CallOptions) =>
          listAllImageInstances(context, params, options),
      ),
    },
  };
}

/** What `createClient` gives. */
export type Client = ReturnType<typeof createClient>;
