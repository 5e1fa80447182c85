/**
 * HMAC with SHA-256 (RFC 2104), by WebCrypto, which browsers have on https and localhost only.
 *
 * @param key and message as text, taken as UTF-8
 * @example hex(await hmacSha256("key", "message"))
 */
export async function hmacSha256(key: string, message: string): Promise<Uint8Array> {
  const text = new TextEncoder();
  const { subtle } = crypto;
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const imported = await subtle.importKey("raw", text.encode(key), algorithm, false, ["sign"]);
  return new Uint8Array(await subtle.sign("HMAC", imported, text.encode(message)));
}

/** @example hex(await sha256(new TextEncoder().encode(""))) // "e3b0c442…" */
export async function sha256(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}

/** @example hex(new Uint8Array([10])) // "0a" */
export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** @example base64(new Uint8Array([10])) // "Cg==" */
export function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
