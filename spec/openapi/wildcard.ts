/**
 * Whether a text fits a pattern, in which `*` stands for anything. Linear in the text for each star.
 *
 * @example fitsPattern("list*", "listServers") // true
 */
export function fitsPattern(pattern: string, text: string): boolean {
  let [p, t, star, mark] = [0, 0, -1, 0];
  while (t < text.length) {
    if (pattern[p] === "*") [star, mark, p] = [p, t, p + 1];
    else if (p < pattern.length && pattern[p] === text[t]) [p, t] = [p + 1, t + 1];
    else if (star >= 0) [p, mark, t] = [star + 1, mark + 1, mark + 1];
    else return false;
  }
  while (pattern[p] === "*") p += 1;
  return p === pattern.length;
}

/**
 * Whether a path fits a glob: `*` is anything within a segment, `**` any number of segments. Braces are plain text, since paths
 * have them (`/servers/{id}`); this is what libraries for globs of files cannot be told.
 *
 * @example fitsPath("/v1/servers/**", "/v1/servers/{id}/actions") // true
 */
export function fitsPath(glob: string, path: string): boolean {
  const globs = glob.replace(/^\//u, "").split("/");
  const segments = path.replace(/^\//u, "").split("/");
  // reach[i]: the globs read so far can stand for the first i segments.
  let reach = segments.map(() => false);
  reach = [true, ...reach];
  for (const each of globs) {
    const next = reach.map(() => false);
    for (let i = 0; i < reach.length; i++) {
      if (each === "**") next[i] = reach[i] === true || next[i - 1] === true;
      else if (i > 0) next[i] = reach[i - 1] === true && fitsPattern(each, segments[i - 1] ?? "");
    }
    reach = next;
  }
  return reach[segments.length] === true;
}
