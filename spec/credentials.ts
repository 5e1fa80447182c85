/** Query parameters that let whoever has the address in: tokens, keys, and the signatures of object stores. */
const IN_QUERY =
  /([?&](?:(?:access|id|refresh|auth|x-amz-security)[-_]?token|token|jwt|api[-_]?key|passw(?:or)?d|pwd|(?:client[-_]?)?secret|authorization|(?:x-(?:amz|goog)-)?(?:signature|credential)|sig|(?:aws|oss)?accesskeyid|key-pair-id)=)[^&#\s"'<>)]+/giu;
const USER = /(?<=:\/\/)[^\s/?#@]{1,500}@/gu;

/**
 * A text whose addresses let nobody in: user names, passwords and tokens are taken out of them.
 *
 * @example withoutCredentials("https://me:secret@docs.example/a?token=x&b=1") // "https://docs.example/a?token=***&b=1"
 */
export function withoutCredentials(text: string): string {
  return text.includes("://") ? text.replace(USER, "").replace(IN_QUERY, "$1***") : text;
}

/**
 * Whether an address lets whoever has it in.
 *
 * @example hasCredentials("https://store.example/a.html?X-Amz-Signature=ab12") // true
 */
export function hasCredentials(address: string): boolean {
  return withoutCredentials(address) !== address;
}
