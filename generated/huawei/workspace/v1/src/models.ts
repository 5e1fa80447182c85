/** Values of `account_type`. */
export const AccountType = { USER: "USER", USER_GROUP: "USER_GROUP" } as const;
export type AccountType = (typeof AccountType)[keyof typeof AccountType];

/** Values of `image_type`. */
export const ImageType = {
  gold: "gold",
  public: "public",
  private: "private",
  shared: "shared",
  other: "other",
} as const;
export type ImageType = (typeof ImageType)[keyof typeof ImageType];

export interface ErrorResponse {
  error_code?: string;
  error_msg?: string;
}

export interface ImageAccountInfo {
  account?: string;
  /** Options: USER: USER_GROUP: */
  account_type?: AccountType;
  domain?: string;
}

export interface ImageRef {
  id?: string;
  /** Options: gold: public: private: shared: other: */
  image_type?: ImageType;
  spce_code?: string;
  product_id?: string;
}

export interface ImageServer {
  id?: string;
  name?: string;
  description?: string;
  image_ref?: ImageRef;
  server_group_id?: string;
  app_group_id?: string;
  server_id?: string;
  instance_id?: string;
  image_id?: string;
  status?: string;
  authorize_accounts?: ImageAccountInfo[];
  create_time?: string;
  update_time?: string;
  enterprise_project_id?: string;
}

export interface ListImageInstancesResponse {
  count?: number;
  items?: ImageServer[];
}
