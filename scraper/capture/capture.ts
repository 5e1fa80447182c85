/** A page as it was fetched or found; the body lies in the store (or in the file). */
export interface Capture {
  /** SHA-256 of the body, hex. */
  readonly sha256: string;
  /** The address that was asked for; for a file its name relative to the input folder. */
  readonly url: string;
  /** The address that answered, after redirects. */
  readonly finalUrl: string;
  /** Milliseconds since 1970; absent for built-in captures and files, so that output holds no dates. */
  readonly fetchedAt?: number;
  /** Without parameters, lower case: `text/html`, `text/plain`, `text/markdown`, `application/json`. */
  readonly mediaType: string;
  /** As the transport declared it; the bytes may say otherwise. */
  readonly charset?: string;
  readonly validators?: { readonly etag?: string; readonly lastModified?: string };
  /** Service that the capture is known to belong to, where the source says so. */
  readonly service?: string;
}

/** A capture with its bytes. */
export interface CapturedBody {
  readonly capture: Capture;
  readonly body: Uint8Array;
}
