/**
 * The encoders of the reports. Names, paths and values come from documents that nobody vouches for; every report puts
 * them through one of these.
 */

/** Control and formatting characters (bidi, zero width) as `\u{…}`; line breaks and tabs as spaces. */
export function plainText(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) =>
    /[\n\r\t]/u.test(character) ? " " : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
};

/** Text or an attribute's value in HTML and XML. */
export function markupText(text: string): string {
  return plainText(text).replaceAll(/[&<>"'`]/gu, (character) => ENTITIES[character] ?? "");
}

/** Several lines of text in HTML; line breaks stay. */
export function markupLines(text: string): string {
  return text.split("\n").map(markupText).join("\n");
}

/**
 * A sentence in Markdown. What stands between back-ticks stays code, everything else is escaped, so that no name can
 * become markup, a link or a mention, however many back-ticks it holds.
 */
export function markdownText(text: string): string {
  const parts = plainText(text).split("`");
  const isPaired = parts.length % 2 === 1;
  return parts
    .map((part, index) =>
      isPaired && index % 2 === 1 && part.trim() !== ""
        ? `\`${part}\``
        : part.replaceAll(/[\\*_[\]()#|~!<>&@{}]/gu, escapeMarkdown),
    )
    .join("");
}

function escapeMarkdown(character: string): string {
  if (character === "@") return "&#64;";
  return ENTITIES[character] ?? `\\${character}`;
}

/** Data of a GitHub workflow command. */
export function commandData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** A property of a GitHub workflow command. */
export function commandProperty(text: string): string {
  return commandData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
