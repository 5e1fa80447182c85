/** The document as openapi-typescript reads it; `test/models.types.ts` holds the models against it. */
export interface paths {
  "/v1/{project_id}/image-servers": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listImageInstances"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    ErrorResponse: {
      error_code?: string;
      error_msg?: string;
    };
    ImageAccountInfo: {
      account?: string;
      /** @enum {unknown} */
      account_type?: "USER" | "USER_GROUP";
      domain?: string;
    };
    ImageRef: {
      id?: string;
      /** @enum {unknown} */
      image_type?: "gold" | "public" | "private" | "shared" | "other";
      spce_code?: string;
      product_id?: string;
    };
    ImageServer: {
      id?: string;
      name?: string;
      description?: string;
      image_ref?: components["schemas"]["ImageRef"];
      server_group_id?: string;
      app_group_id?: string;
      server_id?: string;
      instance_id?: string;
      image_id?: string;
      status?: string;
      authorize_accounts?: components["schemas"]["ImageAccountInfo"][];
      create_time?: string;
      update_time?: string;
      enterprise_project_id?: string;
    };
    ListImageInstancesResponse: {
      count?: number;
      items?: components["schemas"]["ImageServer"][];
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  listImageInstances: {
    parameters: {
      query?: {
        offset?: number;
        limit?: number;
        server_name?: string;
        server_id?: string;
        enterprise_project_id?: string;
      };
      header?: never;
      path: {
        project_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ListImageInstancesResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponse"];
        };
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponse"];
        };
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponse"];
        };
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponse"];
        };
      };
      405: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponse"];
        };
      };
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponse"];
        };
      };
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponse"];
        };
      };
    };
  };
}
