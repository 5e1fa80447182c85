import { plainText } from "../../html-text.ts";
import type { Markdown } from "../../markdown-text.ts";

/**
 * The encoders of the reports. Names, paths and values come from documents that nobody vouches for; every report puts
 * them through one of these.
 */
export { plainText } from "../../html-text.ts";

/**
 * A sentence in Markdown. What stands between back-ticks stays code, everything else is escaped, so that no name can
 * become markup, a link or a mention, however many back-ticks it holds.
 */
export function markdownText(text: string): Markdown {
  const parts = plainText(text).split("`");
  const isPaired = parts.length % 2 === 1;
  return parts
    .map((part, index) =>
      isPaired && index % 2 === 1 && part.trim() !== ""
        ? `\`${part}\``
        : part.replaceAll(/[\\*_[\]()#|~!<>&@{}]/gu, escapeMarkdown),
    )
    .join("") as Markdown;
}

/** What HTML would read, and what a code host takes for a mention. */
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "@": "&#64;" };

function escapeMarkdown(character: string): string {
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

/** JSON text whose invisible characters (bidi, zero width, line separators) are written as escapes. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll(/[\p{Cf}\u007F-\u009F\u2028\u2029]/gu, (character) =>
    Array.from(
      { length: character.length },
      (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`,
    ).join(""),
  );
}
