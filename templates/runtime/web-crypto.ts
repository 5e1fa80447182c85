/**
 * HMAC with SHA-256 (RFC 2104), by WebCrypto, which browsers have on https and localhost only.
 *
 * @param key and message as text, taken as UTF-8
 * @example hex(await hmacSha256("key", "message"))
 */
export async function hmacSha256(key: string, message: string): Promise<ArrayBuffer> {
  const text = new TextEncoder();
  const { subtle } = crypto;
  const imported = await subtle.importKey("raw", text.encode(key), { name: "HMAC", hash: "SHA-256" }, false, [
    "sign",
  ]);
  return subtle.sign("HMAC", imported, text.encode(message));
}

/** @example hex(new Uint8Array([10]).buffer) // "0a" */
export function hex(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** @example base64(new Uint8Array([10]).buffer) // "Cg==" */
export function base64(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}
