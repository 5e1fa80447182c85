import { PAGE_STYLE } from "../../page-style.ts";

/** Style of the HTML report. Its hash stands in the page's Content-Security-Policy. */
export const STYLE = `${PAGE_STYLE}
:root { --error: var(--unaccounted); --warn: var(--left-out); --info: var(--inferred); }
body { max-width: 76rem; margin: 0 auto; padding: 1.25rem 1rem 4rem; }
h2 { font-size: .8rem; margin: 0 0 .35rem; text-transform: uppercase; letter-spacing: .04em; color: var(--soft); }
header { border-bottom: 1px solid var(--line); padding-bottom: 1rem; margin-bottom: 1rem; }
.diagnostics { color: var(--error); }
.filters { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: center; margin-top: .75rem; }
.filters label { display: inline-flex; gap: .45rem; align-items: center; }
.filters input[type=checkbox] { min-height: 0; width: 1.1rem; height: 1.1rem; margin: 0; accent-color: var(--link); }
.filters label:has(#words) { flex: 1 1 16rem; }
#count { color: var(--soft); font-size: .875rem; }
.change { background: var(--card); border: 1px solid var(--line); border-left: 5px solid var(--own); border-radius: 8px; padding: .6rem .9rem; margin-bottom: .5rem; --own: var(--info); content-visibility: auto; contain-intrinsic-size: auto 4.5rem; }
.change.error { --own: var(--error); }
.change.warn { --own: var(--warn); }
summary { overflow-wrap: anywhere; }
.level { font-size: .8rem; font-weight: 700; color: var(--own); margin-right: .35rem; }
.place { font: 600 .88rem/1.5 var(--mono); }
.message { display: block; margin-top: .15rem; }
summary code { color: var(--soft); font-size: .76rem; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; margin-top: .75rem; padding-top: .75rem; border-top: 1px solid var(--line); }
.sides section { min-width: 0; overflow-wrap: anywhere; }
.sides p { margin: 0 0 .5rem; font-size: .84rem; color: var(--soft); }
@media (max-width: 720px) { .sides { grid-template-columns: minmax(0, 1fr); } h1 { font-size: 1.2rem; } }
blockquote { margin: .6rem 0 0; padding-left: .7rem; border-left: 3px solid var(--line); font-size: .9rem; }
blockquote footer { font-size: .8rem; color: var(--soft); }
.reaches { font-size: .875rem; overflow-wrap: anywhere; }
#none { text-align: center; padding: 2.5rem 1rem; color: var(--soft); }
`;

/** Script of the HTML report: shows and hides, nothing else. */
export const SCRIPT = `
"use strict";
(() => {
  const items = [...document.querySelectorAll(".change")];
  const levels = [...document.querySelectorAll('input[name="level"]')];
  const area = document.getElementById("area");
  const words = document.getElementById("words");
  const count = document.getElementById("count");
  const none = document.getElementById("none");
  const apply = () => {
    const on = new Set(levels.filter((box) => box.checked).map((box) => box.value));
    const asked = words.value.toLowerCase().split(" ").filter((word) => word !== "");
    let shown = 0;
    for (const item of items) {
      const fits =
        on.has(item.dataset.level) &&
        (area.value === "" || area.value === item.dataset.area) &&
        asked.every((word) => item.dataset.words.includes(word));
      item.hidden = !fits;
      if (fits) shown += 1;
    }
    count.textContent = shown + " shown";
    none.hidden = shown > 0;
  };
  for (const control of [...levels, area, words]) control.addEventListener("input", apply);
  apply();
})();
`;
