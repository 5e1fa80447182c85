/**
 * The look that the reports and the local site share: system fonts, one column that fits a phone, light and dark
 * by the reader's setting. Colour never stands alone: every outcome is also a word.
 */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --back: #fbfbfa; --card: #fff; --ink: #1d2327; --soft: #59646d; --line: #dfe3e6; --tint: #f1f3f4; --link: #0b5cad;
  --stated: #1b7f4b; --inferred: #1f6fc4; --assumed: #7a4fc0; --left-out: #97701c; --unaccounted: #c4262e;
  --stated-tint: #e8f5ee; --inferred-tint: #e7f0fb; --assumed-tint: #f1ebfb; --left-out-tint: #faf3e2; --unaccounted-tint: #fdeaea;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --back: #14181b; --card: #1b2024; --ink: #e6e9eb; --soft: #9ba7af; --line: #333c42; --tint: #242b30; --link: #7ab8f5;
    --stated: #5fcf96; --inferred: #7ab8f5; --assumed: #bb9df0; --left-out: #dcb45c; --unaccounted: #ff8b8b;
    --stated-tint: #17301f; --inferred-tint: #17293d; --assumed-tint: #291f3d; --left-out-tint: #2e2714; --unaccounted-tint: #3d1b1d;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 9rem; }
body { margin: 0; background: var(--back); color: var(--ink); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
h1, h2, h3 { line-height: 1.25; margin: 0; overflow-wrap: anywhere; text-wrap: balance; }
h1 { font-size: 1.5rem; letter-spacing: -.01em; }
h2 { font-size: 1.15rem; }
h3 { font-size: 1rem; }
p { margin: .5rem 0; }
a { color: var(--link); text-underline-offset: .15em; overflow-wrap: anywhere; }
code, pre, kbd { font-family: var(--mono); font-size: .84em; }
code { overflow-wrap: anywhere; }
pre { margin: 0; padding: .6rem .75rem; background: var(--tint); border-radius: 6px; overflow: auto; max-height: 26rem; line-height: 1.45; tab-size: 2; }
blockquote { margin: 0; overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 4px; }
button, select, input { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: .45rem .7rem; min-height: 2.5rem; max-width: 100%; }
button { cursor: pointer; }
button:hover, select:hover { border-color: var(--soft); }
input[type=search] { appearance: none; width: 100%; }
[hidden] { display: none !important; }
.wrap { max-width: 76rem; margin: 0 auto; padding-inline: 1rem; }
.soft { color: var(--soft); }
.small { font-size: .875rem; }
.num { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 1rem; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: .5rem; z-index: 9; background: var(--card); padding: .5rem 1rem; }
.tag { display: inline-block; font-size: .78rem; font-weight: 600; line-height: 1; padding: .28rem .45rem; border-radius: 5px; white-space: nowrap; color: var(--soft); background: var(--tint); }
.tag.stated { color: var(--stated); background: var(--stated-tint); }
.tag.inferred { color: var(--inferred); background: var(--inferred-tint); }
.tag.assumed { color: var(--assumed); background: var(--assumed-tint); }
.tag.left-out { color: var(--left-out); background: var(--left-out-tint); }
.tag.unaccounted { color: var(--unaccounted); background: var(--unaccounted-tint); }
.bar { display: block; width: 100%; height: .5rem; border-radius: 4px; background: var(--tint); }
.bar .stated { fill: var(--stated); } .bar .inferred { fill: var(--inferred); } .bar .assumed { fill: var(--assumed); }
.bar .left-out { fill: var(--left-out); } .bar .unaccounted { fill: var(--unaccounted); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .45rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
th { font-size: .8rem; font-weight: 600; color: var(--soft); white-space: nowrap; }
tbody th { font-size: inherit; color: inherit; }
th.num { text-align: right; }
summary { cursor: pointer; }
@media (max-width: 720px) { th, td { padding: .4rem; } table { font-size: .9rem; } }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`;
