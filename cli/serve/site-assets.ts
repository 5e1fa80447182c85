import { PAGE_STYLE } from "../../spec/page-style.ts";

/** Style of the site's own pages. */
export const SITE_STYLE = `${PAGE_STYLE}
.top { border-bottom: 1px solid var(--line); background: var(--card); }
.top > div { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: baseline; padding-block: .8rem; }
.brand { font-weight: 700; color: inherit; text-decoration: none; }
.crumbs { display: flex; flex-wrap: wrap; gap: .25rem .5rem; font-size: .92rem; margin: 0; padding: 0; list-style: none; }
.crumbs li + li::before { content: "/"; color: var(--soft); margin-right: .5rem; }
.tabs { display: flex; flex-wrap: nowrap; gap: 1.25rem; overflow-x: auto; scrollbar-width: none; }
.tabs a { padding: .55rem 0 .5rem; color: var(--soft); text-decoration: none; border-bottom: 3px solid transparent; white-space: nowrap; overflow-wrap: normal; }
.tabs a[aria-current] { color: var(--ink); font-weight: 600; border-bottom-color: var(--link); }
.tabs a:hover { color: var(--ink); }
main.wrap { padding-block: 1.5rem 5rem; min-height: 70vh; }
main > * + *, .stack > * + * { margin-top: 1rem; }
h2 { margin-top: 2rem !important; }
.lead { display: flex; flex-wrap: wrap; gap: .4rem .75rem; align-items: baseline; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); gap: 1rem; list-style: none; padding: 0; }
.cards .card > * + * { margin-top: .6rem; }
.card ul.versions { list-style: none; margin: 0; padding: 0; } .versions li { display: flex; flex-wrap: wrap; gap: .2rem .75rem; justify-content: space-between; padding: .35rem 0; border-top: 1px solid var(--line); }
.bar + .facts { margin-top: .7rem; }
.facts { display: flex; flex-wrap: wrap; gap: .35rem 1.25rem; margin: 0; } .facts div { display: flex; gap: .4rem; align-items: baseline; } .facts dt { color: var(--soft); font-size: .9rem; } .facts dd { margin: 0; font-weight: 600; font-variant-numeric: tabular-nums; }
.list { list-style: none; margin: .6rem 0 0; padding: 0; background: var(--card); border: 1px solid var(--line); border-radius: 10px; overflow: hidden; }
.list li + li { border-top: 1px solid var(--line); }
.list li { content-visibility: auto; contain-intrinsic-size: auto 3rem; }
.list a { display: grid; grid-template-columns: 4.6rem minmax(0, 5fr) minmax(0, 4fr); gap: .1rem .75rem; align-items: baseline; padding: .5rem .9rem; color: inherit; text-decoration: none; }
.list a:hover, .list a:focus-visible { background: var(--tint); }
.list.models a { grid-template-columns: minmax(0, 1fr) auto; }
.list.sources a { grid-template-columns: minmax(0, 1fr) 9rem 5.5rem; align-items: center; } .list.sources span:first-child { overflow-wrap: anywhere; }
.method { font: 700 .74rem/1 var(--mono); letter-spacing: .02em; color: var(--soft); }
.method.get { color: var(--inferred); } .method.post { color: var(--stated); } .method.delete { color: var(--unaccounted); } .method.put, .method.patch { color: var(--left-out); }
h1 .method { font-size: 1rem; }
h1 code { font-size: 1em; font-weight: 600; }
.gone { text-decoration: line-through; color: var(--soft); }
.fact-rows { list-style: none; margin: .6rem 0 0; padding: 0; background: var(--card); border: 1px solid var(--line); border-radius: 10px; }
.fact-rows > li { display: grid; grid-template-columns: minmax(0, 7fr) minmax(0, 5fr); gap: .5rem 1.25rem; padding: .7rem .9rem; content-visibility: auto; contain-intrinsic-size: auto 5rem; }
.fact-rows > li + li { border-top: 1px solid var(--line); }
.fact-rows .name { font: 600 .9rem/1.4 var(--mono); overflow-wrap: anywhere; }
.fact-rows p { margin: .15rem 0; }
.in-1 { padding-left: 1rem; } .in-2 { padding-left: 2rem; } .in-3, .in-4, .in-5, .in-6 { padding-left: 3rem; }
.source { font-size: .84rem; border-left: 3px solid var(--own, var(--line)); padding-left: .7rem; overflow-wrap: anywhere; }
.source.stated { --own: var(--stated); } .source.inferred { --own: var(--inferred); } .source.assumed { --own: var(--assumed); }
.source footer { color: var(--soft); margin-top: .15rem; }
.required { color: var(--unaccounted); font-size: .8rem; font-weight: 600; }
.filter { max-width: 32rem; }
.empty { padding: 2.5rem 1rem; text-align: center; color: var(--soft); }
main:has(.reference) { max-width: 100rem; }
.reference { margin: -1.5rem -1rem -5rem; background: var(--back); }
.reference h5 { color: var(--soft) !important; border-color: var(--line) !important; } .reference td, .reference th, .reference tr { border-color: var(--line) !important; }
.reference h5 + svg polygon, .reference h5 svg polygon, .reference td svg polygon { fill: var(--ink); }
.pager { display: flex; gap: 1rem; justify-content: center; }
@media (max-width: 720px) {
  h1 { font-size: 1.2rem; } .list a { grid-template-columns: 4rem minmax(0, 1fr); } .list:not(.models, .sources) a > :nth-child(3) { grid-column: 2; } .list.sources a { grid-template-columns: minmax(0, 1fr) 3rem 4.5rem; }
  .fact-rows > li { grid-template-columns: minmax(0, 1fr); }
}
`;

/** Script of the site's own pages: filters a list while the reader types; without it everything is shown. */
export const SITE_SCRIPT = `
"use strict";
(() => {
  const input = document.querySelector("[data-filter]");
  if (input) {
    const items = [...document.querySelectorAll("[data-words]")];
    const groups = [...document.querySelectorAll("[data-group]")];
    const count = document.querySelector("[data-count]");
    const apply = () => {
      const words = input.value.toLowerCase().split(" ").filter((word) => word !== "");
      let shown = 0;
      for (const item of items) {
        item.hidden = !words.every((word) => item.dataset.words.includes(word));
        if (!item.hidden) shown += 1;
      }
      for (const group of groups) group.hidden = !group.querySelector("[data-words]:not([hidden])");
      count.textContent = words.length === 0 ? "" : shown + " shown";
    };
    input.closest("[hidden]")?.removeAttribute("hidden");
    input.addEventListener("input", apply);
    apply();
  }
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && input && document.activeElement === input) {
      input.value = "";
      input.dispatchEvent(new Event("input"));
    }
    if (event.key !== "/" || event.ctrlKey || event.metaKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    const field = document.querySelector("input[type=search]");
    if (field) { event.preventDefault(); field.focus(); }
  });
})();
`;

/** Draws the API reference with the component, in the reader's colours. */
export const REFERENCE_SCRIPT = `
"use strict";
(() => {
  const place = document.getElementById("reference");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const light = { ink: "#1d2327", soft: "#59646d", back: "#fbfbfa", side: "#f1f3f4", line: "#dfe3e6", link: "#0b5cad" };
  const night = { ink: "#e6e9eb", soft: "#9ba7af", back: "#14181b", side: "#1b2024", line: "#333c42", link: "#7ab8f5" };
  const draw = () => {
    const c = dark.matches ? night : light;
    const theme = {
      colors: {
        primary: { main: c.link }, text: { primary: c.ink, secondary: c.soft },
        border: { dark: c.line, light: c.line }, gray: { 50: c.side, 100: c.side },
        responses: { success: { backgroundColor: c.side }, error: { backgroundColor: c.side }, redirect: { backgroundColor: c.side }, info: { backgroundColor: c.side } },
      },
      schema: { nestedBackground: c.side, linesColor: c.line, typeNameColor: c.soft, typeTitleColor: c.soft },
      typography: { fontFamily: "system-ui, sans-serif", fontSize: "15px", headings: { fontFamily: "system-ui, sans-serif", fontWeight: "600" },
        code: { fontFamily: "ui-monospace, monospace", color: c.ink, backgroundColor: c.side, fontSize: "13px" }, links: { color: c.link } },
      sidebar: { backgroundColor: c.side, textColor: c.ink, width: "18rem" },
      rightPanel: { backgroundColor: dark.matches ? "#0e1113" : "#263238" },
    };
    const options = { theme, sanitize: true, hideDownloadButtons: true, disableSearch: false, nativeScrollbars: true, expandResponses: "200", scrollYOffset: () => 0 };
    place.replaceChildren();
    window.Redoc.init(place.dataset.document, options, place);
  };
  draw();
  dark.addEventListener("change", draw);
})();
`;
