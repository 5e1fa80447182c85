import { expect, test } from "vitest";
import { findContent } from "./html-region.ts";
import { readTrail } from "./html-trail.ts";

const rows: readonly (readonly [string, { given: string; want: unknown }])[] = [
  [
    "unquoted attributes, the page itself without a link",
    {
      given:
        '<ol class=breadcrumb><li>menu</ol><main role=main><nav aria-label=breadcrumb><ol class=breadcrumb><li class=breadcrumb-item><a href=/x/apis/list/1.1>List R&amp;D</a></li><li class="breadcrumb-item active">1.1</li></ol></nav></main>',
      want: [
        { text: "List R&D", href: "/x/apis/list/1.1" },
        { text: "1.1", href: "" },
      ],
    },
  ],
  [
    "end tags left out",
    {
      given: '<main><ul class="breadcrumb"><li><a href="a">A</a><li>B</ul></main>',
      want: [
        { text: "A", href: "a" },
        { text: "B", href: "" },
      ],
    },
  ],
  ["no breadcrumb", { given: "<main><ol><li>x</ol></main>", want: [] }],
];

test.each(rows)("%s", (_name, { given, want }) => {
  expect(readTrail(given, findContent(given))).toEqual(want);
});
