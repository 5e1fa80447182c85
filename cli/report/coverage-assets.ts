import { PAGE_STYLE } from "../../spec/page-style.ts";

/** Style of the coverage report. Its hash stands in the page's Content-Security-Policy. */
export const COVERAGE_STYLE = `${PAGE_STYLE}
header.top { padding-block: 1.5rem 1rem; }
.in-page header.top > :not(h1) { display: none; } .in-page header.top h1 { font-size: 1rem; color: var(--soft); } .in-page header.top { padding-block: .75rem; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .75rem; margin: 1rem 0 0; }
.figures div { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: .6rem .8rem; border-top: 4px solid var(--line); }
.figures dt { font-size: .85rem; color: var(--soft); } .figures dd { margin: 0; font-size: 1.45rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.figures .stated { border-top-color: var(--stated); } .figures .inferred { border-top-color: var(--inferred); }
.figures .assumed { border-top-color: var(--assumed); } .figures .left-out { border-top-color: var(--left-out); }
.figures .unaccounted { border-top-color: var(--line); } .figures .unaccounted.some { border-top-color: var(--unaccounted); }
.figures .some dd { color: var(--unaccounted); }
.tools { position: sticky; top: 0; z-index: 2; background: var(--back); border-bottom: 1px solid var(--line); padding: .6rem 0; }
.tools .wrap { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; }
.tools .find { flex: 1 1 calc(100% - 9rem); min-width: 0; }
#count { order: 1; min-width: 8rem; } .chips, #reason { order: 2; } .chips { flex: 0 1 auto; min-width: 0; }
.chips { display: flex; gap: .4rem; overflow-x: auto; padding: 3px; margin: -3px; scrollbar-width: none; }
.chip { white-space: nowrap; border-radius: 99px; font-size: .9rem; padding: .3rem .75rem; }
.chip::before { content: ""; display: inline-block; width: .65rem; height: .65rem; border-radius: 50%; background: var(--own); margin-right: .45rem; }
.chip.stated { --own: var(--stated); } .chip.inferred { --own: var(--inferred); } .chip.assumed { --own: var(--assumed); }
.chip.left-out { --own: var(--left-out); } .chip.unaccounted { --own: var(--unaccounted); }
.chip b { font-weight: 400; color: var(--soft); font-variant-numeric: tabular-nums; margin-left: .3rem; }
.chip[aria-pressed=true] { border-color: var(--own); box-shadow: inset 0 0 0 1px var(--own); font-weight: 600; }
main { padding-block: 1.25rem 4rem; min-height: 60vh; }
details.missing { margin-top: .75rem; }
section.provider { margin-bottom: 2.5rem; }
section.provider > h2 { margin-bottom: .25rem; }
.pages { list-style: none; margin: .75rem 0 0; padding: 0; background: var(--card); border: 1px solid var(--line); border-radius: 10px; }
.pages li + li { border-top: 1px solid var(--line); }
.pages li { content-visibility: auto; contain-intrinsic-size: auto 4rem; }
.pages a { display: grid; grid-template-columns: minmax(0, 1fr) 9rem 7rem; gap: .2rem 1rem; align-items: center; padding: .6rem 1rem; color: inherit; text-decoration: none; }
.pages a:hover .title { text-decoration: underline; }
.pages .title { font-weight: 600; color: var(--link); }
.pages .url { grid-row: 2; font-size: .8rem; color: var(--soft); white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.pages .bar, .pages .num { grid-row: 1 / span 2; }
.pages .bar { grid-column: 2; } .pages .num { grid-column: 3; font-size: .875rem; }
.pages .bad { color: var(--unaccounted); font-weight: 600; }
.services { margin: .75rem 0; }
.where { margin: 0 0 1rem; }
.row { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 7fr); gap: .75rem 1.25rem; background: var(--card); border: 1px solid var(--line); border-left: 5px solid var(--own); border-radius: 8px; padding: .75rem 1rem; margin-bottom: .6rem; content-visibility: auto; contain-intrinsic-size: auto 9rem; }
.row.stated { --own: var(--stated); } .row.inferred { --own: var(--inferred); } .row.assumed { --own: var(--assumed); }
.row.left-out { --own: var(--left-out); } .row.unaccounted { --own: var(--unaccounted); background: var(--unaccounted-tint); }
.meta { margin: 0 0 .35rem; display: flex; flex-wrap: wrap; gap: .3rem .6rem; align-items: center; font-size: .8rem; color: var(--soft); }
.row blockquote { font-size: .98rem; }
.row mark, mark { background: #ffe08a; color: #1d2327; border-radius: 2px; }
.place { margin: 0 0 .3rem; font-weight: 600; font-size: .92rem; overflow-wrap: anywhere; }
.pointer { margin: 0 0 .4rem; font-size: .76rem; color: var(--soft); overflow-wrap: anywhere; }
.became pre { max-height: 13rem; font-size: .78rem; }
.became details { margin-top: .5rem; font-size: .875rem; } .became details > div { margin-top: .6rem; }
.more { display: block; margin: 1rem auto; }
.none { text-align: center; padding: 3rem 1rem; color: var(--soft); }
footer { color: var(--soft); font-size: .85rem; padding-bottom: 2rem; }
@media (max-width: 720px) {
  h1 { font-size: 1.25rem; }
  header.top { padding-block: 1rem .75rem; } .tools { position: static; } .tools .find { flex-basis: 100%; } #count { order: 3; min-width: 0; }
  .figures { grid-template-columns: repeat(6, minmax(0, 1fr)); gap: .5rem; } .figures div { grid-column: span 2; } .figures div:nth-child(n+4) { grid-column: span 3; } .figures dd { font-size: 1.15rem; }
  .row { grid-template-columns: minmax(0, 1fr); padding: .65rem .75rem; }
  .became { border-top: 1px dashed var(--line); padding-top: .6rem; }
  .pages a { grid-template-columns: minmax(0, 1fr) auto; padding: .6rem .75rem; }
  .pages .bar { grid-column: 1 / -1; grid-row: 3; } .pages .num { grid-column: 2; grid-row: 1; } .pages .url { grid-column: 1 / -1; }
}
`;

/**
 * Script of the coverage report. Text of pages reaches the screen through `textContent` only. A page's rows are parsed when
 * it is opened or searched, and shown a hundred at a time.
 */
export const COVERAGE_SCRIPT = `
"use strict";
(() => {
  const CHUNK = 100;
  const SLICE_MS = 24;
  const $ = (id) => document.getElementById(id);
  const read = (id) => JSON.parse($(id).textContent);
  const index = read("index");
  const rowsOf = memo((page) => read("rows-" + page));
  const documentOf = memo((number) => ($("document-" + number) ? read("document-" + number) : undefined));
  const chips = [...document.querySelectorAll(".chip")];
  let run = 0;
  let hits = [];
  let shown = 0;

  function memo(make) {
    const known = new Map();
    return (key) => {
      if (!known.has(key)) known.set(key, make(key));
      return known.get(key);
    };
  }
  const plain = (text) => text.replace(/[\\p{Cc}\\p{Cf}\\u2028\\u2029]/gu, (sign) =>
    sign === "\\n" ? sign : "\\\\u{" + sign.codePointAt(0).toString(16) + "}");
  const element = (name, className, ...children) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  };

  /* ---- what is asked for ---- */
  const asked = () => ({
    page: /^#page-\\d+$/.test(location.hash) ? Number(location.hash.slice(6)) : -1,
    words: $("words").value.toLowerCase().split(" ").filter((word) => word !== ""),
    outcomes: chips.filter((chip) => chip.getAttribute("aria-pressed") === "true").map((chip) => Number(chip.value)),
    reason: $("reason").value,
  });
  const isOpen = (ask) => ask.words.length === 0 && ask.outcomes.length === 0 && ask.reason === "";
  const fits = (row, ask) => {
    if (ask.outcomes.length > 0 && !ask.outcomes.includes(row[5])) return false;
    if (ask.reason !== "" && row[6] !== ask.reason) return false;
    if (ask.words.length === 0) return true;
    const places = typeof row[6] === "string" ? row[6] : row[6].map(([number, pointer]) => index.names[number] + " " + pointer.replaceAll("~1", "/")).join(" ");
    const text = (row[3] + " " + row[0] + " " + row[1] + " " + places + " " + row[7]).toLowerCase();
    return ask.words.every((word) => text.includes(word));
  };

  async function apply() {
    const own = ++run;
    const ask = asked();
    const page = index.pages[ask.page];
    const overview = page === undefined && isOpen(ask);
    $("overview").hidden = !overview;
    $("list").hidden = overview;
    document.body.classList.toggle("in-page", page !== undefined);
    tally(page === undefined ? index.pages : [page]);
    document.title = (page === undefined ? "" : page.title + " – ") + "Coverage";
    head(page);
    if (overview) { $("count").textContent = ""; return; }
    hits = [];
    shown = 0;
    $("rows").replaceChildren();
    $("none").hidden = true;
    let since = performance.now();
    const pages = page === undefined ? index.pages.keys() : [ask.page];
    for (const number of pages) {
      for (const row of rowsOf(number)) if (fits(row, ask)) hits.push([number, row]);
      if (performance.now() - since > SLICE_MS) {
        if (shown < CHUNK) more(ask);
        count(true);
        await new Promise((next) => setTimeout(next));
        if (own !== run) return;
        since = performance.now();
      }
    }
    if (shown < CHUNK) more(ask);
    count(false);
    $("none").hidden = hits.length > 0;
  }
  const count = (searching) => {
    $("count").textContent = hits.length.toLocaleString("en") + (hits.length === 1 ? " row" : " rows") + (searching ? " …" : "");
    $("more").hidden = shown >= hits.length;
  };

  const tally = (pages) => {
    for (const chip of chips)
      chip.querySelector("b").textContent = pages.reduce((sum, page) => sum + page.counts[chip.value], 0).toLocaleString("en");
  };

  /* ---- what is shown ---- */
  function head(page) {
    $("where").replaceChildren();
    if (page === undefined) return;
    const back = element("a", "", "← All pages");
    back.href = "#";
    $("where").append(element("p", "small", back), element("h2", "", page.title));
    $("where").append(element("p", "small soft", page.provider + (page.service ? "/" + page.service : "") + " · ", link(page.url, page.url)));
  }
  function link(address, text) {
    if (!/^https?:\\/\\/[^\\s]/i.test(address)) return text;
    const made = element("a", "", text);
    made.href = address;
    made.rel = "noreferrer noopener";
    return made;
  }
  function more(ask = asked()) {
    const part = document.createDocumentFragment();
    const end = Math.min(shown + CHUNK, hits.length);
    for (; shown < end; shown += 1) part.append(rowElement(...hits[shown], ask));
    $("rows").append(part);
    $("more").hidden = shown >= hits.length;
  }
  function rowElement(number, row, ask) {
    const [kind, path, line, quote, anchor, outcome, became, detail] = row;
    const name = index.outcomes[outcome];
    const page = index.pages[number];
    const place = (line > 0 ? "line " + line + " · " : "") + path;
    const meta = element("p", "meta", element("span", "tag " + name, index.titles[outcome]), element("span", "", kind),
      element("span", "", link(anchor ? page.url + "#" + anchor : page.url, place)));
    if (ask.page < 0) {
      const to = element("a", "", page.title);
      to.href = "#page-" + number;
      meta.append(element("span", "", to));
    }
    const said = element("div", "said", meta, element("blockquote", "", ...marked(quote, ask.words)));
    const right = element("div", "became");
    if (typeof became === "string") right.append(...reasonOf(became, detail));
    else right.append(...placesOf(became));
    const made = element("article", "row " + name, said, right);
    made.tabIndex = -1;
    return made;
  }
  function marked(text, words) {
    const low = text.toLowerCase();
    if (words.length === 0 || low.length !== text.length) return [text];
    const parts = [];
    let at = 0;
    while (at < text.length) {
      let next = -1, length = 0;
      for (const word of words) {
        const found = low.indexOf(word, at);
        if (found >= 0 && (next < 0 || found < next)) { next = found; length = word.length; }
      }
      if (next < 0) break;
      parts.push(text.slice(at, next), element("mark", "", text.slice(next, next + length)));
      at = next + length;
    }
    parts.push(text.slice(at));
    return parts;
  }
  const reasonOf = (reason, detail) => reason === ""
    ? [element("p", "place", "No place in a document and no reason."), element("p", "small soft", "This row was lost: the build reports it as an error.")]
    : [element("p", "place", reason), element("p", "small soft", index.reasons[reason] ?? ""), ...(detail ? [element("p", "small", detail)] : [])];
  function placesOf(places) {
    const [first, ...others] = places;
    if (first === undefined) return [];
    const parts = placeOf(first);
    if (others.length > 0) {
      const details = element("details", "", element("summary", "", "and " + others.length + (others.length === 1 ? " more place" : " more places")));
      details.addEventListener("toggle", () => {
        if (details.open && details.children.length === 1) details.append(...others.map((other) => element("div", "", ...placeOf(other))));
      });
      parts.push(details);
    }
    return parts;
  }
  function placeOf([number, pointer]) {
    const tokens = pointer.split("/").slice(1).map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
    const value = tokens.reduce((node, token) => (node !== null && typeof node === "object" && Object.hasOwn(node, token) ? node[token] : undefined), documentOf(number));
    const parts = [element("p", "place", titleOf(tokens, value)), element("p", "pointer", index.names[number] + " ", element("code", "", plain(pointer)))];
    if (value !== undefined) parts.push(element("pre", "", clipped(pretty(value, ""))));
    return parts;
  }
  function titleOf(tokens, value) {
    const [first, second = "", third = "", ...rest] = tokens;
    if (rest[0] === "parameters" && rest.length === 2 && value && typeof value.name === "string")
      rest.splice(0, 2, value.in + " parameter " + value.name);
    const steps = rest.filter((step) => step !== "properties").join(" › ");
    if (first === "paths") return plain(third.toUpperCase() + " " + second + (steps ? " › " + steps : ""));
    if (first === "components") return plain(third + (steps ? " › " + steps : ""));
    return plain(tokens.join(" › ") || "the document");
  }
  /* JSON in as few lines as can be read: what fits on one line stands on one. */
  function pretty(value, indent) {
    const flat = JSON.stringify(value);
    if (value === null || typeof value !== "object" || flat.length + indent.length < 72)
      return flat.length > 2 && typeof value === "object" && value !== null ? spaced(value) : flat;
    const inner = indent + "  ";
    const parts = Array.isArray(value)
      ? value.map((item) => inner + pretty(item, inner))
      : Object.keys(value).map((key) => inner + JSON.stringify(key) + ": " + pretty(value[key], inner));
    const [open, close] = Array.isArray(value) ? "[]" : "{}";
    return open + "\\n" + parts.join(",\\n") + "\\n" + indent + close;
  }
  function spaced(value) {
    if (value === null || typeof value !== "object") return JSON.stringify(value);
    if (Array.isArray(value)) return "[" + value.map(spaced).join(", ") + "]";
    const parts = Object.keys(value).map((key) => JSON.stringify(key) + ": " + spaced(value[key]));
    return parts.length === 0 ? "{}" : "{ " + parts.join(", ") + " }";
  }
  function clipped(text) {
    const lines = plain(text.slice(0, 6000)).split("\\n");
    return lines.length > 80 || text.length > 6000 ? lines.slice(0, 80).join("\\n") + "\\n…" : lines.join("\\n");
  }

  /* ---- what the reader does ---- */
  let timer = 0;
  $("words").addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(apply, 120); });
  $("reason").addEventListener("input", apply);
  for (const chip of chips) {
    chip.addEventListener("click", () => {
      chip.setAttribute("aria-pressed", String(chip.getAttribute("aria-pressed") !== "true"));
      apply();
    });
  }
  $("more").addEventListener("click", () => more());
  new IntersectionObserver((seen) => { if (seen.some((one) => one.isIntersecting)) more(); }, { rootMargin: "600px" }).observe($("more"));
  addEventListener("hashchange", () => { scrollTo(0, 0); apply(); });
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && document.activeElement === $("words")) {
      $("words").value = "";
      apply();
      return;
    }
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    if (event.key === "/") { event.preventDefault(); $("words").focus(); }
    if (event.key === "j" || event.key === "k") step(event.key === "j" ? "nextElementSibling" : "previousElementSibling");
  });
  function step(to) {
    const now = document.activeElement?.closest?.(".row");
    (now ? now[to] : $("rows").firstElementChild)?.focus();
  }
  apply();
})();
`;
