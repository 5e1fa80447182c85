/** Style of the HTML report. Its hash stands in the page's Content-Security-Policy. */
export const STYLE = `
:root { color-scheme: light dark; --line: #8884; --error: #c62828; --warn: #b26a00; --info: #557; }
@media (prefers-color-scheme: dark) { :root { --error: #ff8a80; --warn: #ffb74d; --info: #9fa8da; } }
* { box-sizing: border-box; }
body { font: 15px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 1200px; padding: 1rem; }
h1 { font-size: 1.2rem; margin: 0; overflow-wrap: anywhere; }
h2 { font-size: .8rem; margin: 0; text-transform: uppercase; opacity: .7; }
header { border-bottom: 1px solid var(--line); padding-bottom: .5rem; }
.filters { display: flex; flex-wrap: wrap; gap: 1rem; align-items: center; }
.change { border-bottom: 1px solid var(--line); padding: .4rem 0 .4rem .5rem; border-left: 4px solid var(--info); }
.change.error { border-left-color: var(--error); }
.change.warn { border-left-color: var(--warn); }
.change[hidden] { display: none; }
summary { cursor: pointer; overflow-wrap: anywhere; }
.level { font-weight: 600; color: var(--info); }
.error .level { color: var(--error); }
.warn .level { color: var(--warn); }
.place { font-weight: 600; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; margin-top: .5rem; }
.sides section { min-width: 0; overflow-wrap: anywhere; }
@media (max-width: 700px) { .sides { grid-template-columns: 1fr; } }
pre { overflow: auto; max-height: 24rem; border: 1px solid var(--line); padding: .5rem; margin: 0; }
code, pre { font: 13px/1.4 ui-monospace, monospace; }
blockquote { margin: .5rem 0; padding-left: .75rem; border-left: 3px solid var(--line); }
blockquote footer { font-size: .85rem; opacity: .8; }
.absent { opacity: .6; }
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
