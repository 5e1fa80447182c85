/** Verbs that titles of API operations begin with. */
const VERBS =
  `accept add allocate apply approve archive assign associate attach authorize bind cancel change check clear
clone close complete configure confirm connect convert create deactivate activate define delete deploy deregister register
describe destroy detach disable enable disassociate disconnect download duplicate edit evacuate execute expand export extend
fetch find flush generate get grant identify import increase decrease initialize initiate inject insert install invite join
list lock make manage merge migrate modify mount move notify obtain open overwrite pause perform prepare preview promote
provision publish pull purge push put query read reboot rebuild receive recover redeploy refresh reinstall reject release reload
remove rename renew replace rescue reserve reset resize resolve restart restore resume retrieve retry return revert revoke
roll rollback rotate run save search select send set show shutdown skip specify split start stop submit subscribe suspend
switch synchronize sync terminate trigger truncate unassign unbind uninstall unlink unlock unmount unpublish unregister
unset unshare unsubscribe unsuspend untag update upgrade upload validate verify view wait withdraw write`
    .split(/\s+/u)
    .filter((word) => word !== "");

/** Words that are verbs in one title and nouns in the next. */
const NOUNS_TOO =
  `build copy count display filter issue link load log monitor order peer process record report request
schedule scale select set share tag test transfer`
    .split(/\s+/u)
    .filter((word) => word !== "");

const gerundsOf = (verb: string): readonly string[] => [
  `${verb}ing`,
  `${verb}${verb.slice(-1)}ing`,
  ...(verb.endsWith("e") ? [`${verb.slice(0, -1)}ing`] : []),
];

const thirdPersonOf = (verb: string): string =>
  /[^aeiou]y$/u.test(verb)
    ? `${verb.slice(0, -1)}ies`
    : /(?:s|x|ch|sh)$/u.test(verb)
      ? `${verb}es`
      : `${verb}s`;

const imperatives: ReadonlyMap<string, string> = new Map(
  VERBS.flatMap((verb) =>
    [verb, ...gerundsOf(verb), thirdPersonOf(verb)].map((form): [string, string] => [form, verb]),
  ),
);

/** Of a word that may be a noun, only the gerund is surely the verb. */
const doubtful: ReadonlyMap<string, string> = new Map(
  NOUNS_TOO.flatMap((verb) => gerundsOf(verb).map((form): [string, string] => [form, verb])),
);

/** Words that may stand before the verb. */
export const BEFORE_VERB: ReadonlySet<string> = new Set([
  "batch",
  "bulk",
  "force",
  "forcibly",
  "cold",
  "live",
]);

/**
 * The imperative of a word of a title.
 *
 * @param word as it stands: `Creating`, `Creates`, `Create`
 * @returns `undefined` where the word is no verb, or may as well be a noun
 * @example imperativeOf("Stopping") // "stop"
 */
export function imperativeOf(word: string): string | undefined {
  const form = word.toLowerCase();
  return imperatives.get(form) ?? doubtful.get(form);
}

/**
 * Whether a word is a verb when nothing in the title speaks against it.
 *
 * @example mayBeVerb("Transfer") // true
 */
export function mayBeVerb(word: string): boolean {
  return NOUNS_TOO.includes(word.toLowerCase());
}
