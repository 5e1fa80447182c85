/** A user name and a password before a host, as far as a browser takes it for one: `https:/` and `https:\\` lead there as well. */
const USER = /(?<=[a-z][\w+.-]:[\\/]{1,3})[^\s\\/?#]+@/giu;
/**
 * Query parameters that let whoever has the address in: tokens, keys, passwords, and the signatures of object stores; also in an address
 * within the address. Where a list goes on is no secret.
 */
const IN_QUERY =
  /((?:[?&#;]|%(?:3f|26))[^\s?&#;=]{0,80}?(?:(?<!(?:page|next|continuation)[-_]?)token|jwt|(?:api|auth|access|subscription|secret)[-_]?key(?:[-_]?id)?|secret|passw(?:or)?d|pwd|authorization|signature|credentials?|hmac|bearer|assertion|samlresponse|ticket|key-pair-id|googleaccessid|sess(?:ion)?[-_]?id|(?<=[?&#;_.-]|%3f|%26)(?:sig|sign|auth|q-ak))\]?(?:=|%3d))["'(<]?[^&#\s"'<>)]+/giu;

/**
 * A text whose addresses let nobody in: user names, passwords and tokens are taken out of them.
 *
 * @example withoutCredentials("https://me:secret@docs.example/a?token=x&b=1") // "https://docs.example/a?token=***&b=1"
 */
export function withoutCredentials(text: string): string {
  return text.replace(USER, "").replace(IN_QUERY, "$1***");
}

/**
 * Whether an address lets whoever has it in.
 *
 * @example hasCredentials("https://store.example/a.html?X-Amz-Signature=ab12") // true
 */
export function hasCredentials(address: string): boolean {
  return withoutCredentials(address) !== address;
}
