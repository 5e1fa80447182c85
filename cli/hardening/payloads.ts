/** A text that breaks out of some sink, if the sink lets it. */
export interface Payload {
  readonly name: string;
  readonly text: string;
}

/** Text of the harmless twin: a word that is nothing but a word in every sink. */
export const HARMLESS = "harmlessword";

/** As {@link HARMLESS}, for payloads that every object has a member of: an optional member of that name has another type. */
export const INHERITED = "valueOf";

/**
 * What a page may hold to become something else than text: the ends of comments, strings, templates, elements and lines,
 * names with a meaning, paths that lead elsewhere, patterns that never end. Anything of them that runs sets
 * `globalThis.PWNED`.
 */
export const PAYLOADS: readonly Payload[] = [
  { name: "end of comment", text: "*/ globalThis.PWNED=1; /*" },
  { name: "comment slash", text: "*//" },
  { name: "back-tick", text: "`;globalThis.PWNED=1;`" },
  { name: "interpolation", text: "${globalThis.PWNED=1}" },
  { name: "single quote", text: "';globalThis.PWNED=1;'" },
  { name: "double quote", text: '";globalThis.PWNED=1;"' },
  { name: "back-slash", text: "\\" },
  { name: "end of script", text: "</script><script>globalThis.PWNED=1</script>" },
  { name: "image", text: "<img src=x onerror=globalThis.PWNED=1>" },
  { name: "carriage return", text: "a\rglobalThis.PWNED=1" },
  { name: "line feed", text: "a\nglobalThis.PWNED=1" },
  { name: "line separator", text: "a\u2028globalThis.PWNED=1" },
  { name: "paragraph separator", text: "a\u2029globalThis.PWNED=1" },
  { name: "bidi", text: "a\u202eb\u2066c" },
  { name: "zero width", text: "a\u200bb\ufeffc" },
  { name: "prototype", text: "__proto__" },
  { name: "constructor", text: "constructor" },
  { name: "path up", text: "../../x" },
  { name: "drive", text: "C:\\x" },
  { name: "device", text: "con" },
  { name: "pattern", text: "(a+)+$" },
  { name: "template braces", text: "{{PWNED}}" },
  { name: "external reference", text: "https://evil.example/x.json#/a" },
  { name: "markdown", text: "](javascript:globalThis.PWNED=1) | `x` <b>" },
  { name: "nul", text: "a\u0000b\u001b[31m" },
];

/** A name of a megabyte: apart from the others, since one is enough to slow a run down. */
export const LONG_PAYLOAD: Payload = { name: "megabyte", text: "x".repeat(1_048_576) };
