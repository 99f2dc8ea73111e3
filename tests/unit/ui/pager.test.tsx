import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Pager, visiblePages } from "@/components/ui/pager";

test.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [1, 9, [1, 2, null, 9]],
  [4, 9, [1, 2, 3, 4, 5, null, 9]],
  [5, 9, [1, null, 4, 5, 6, null, 9]],
  [9, 9, [1, null, 8, 9]],
])("on page %i of %i the pages shown are %j", (page, pageCount, pages) => {
  expect(visiblePages(page, pageCount)).toEqual(pages);
});

test.each([
  [7, 3, "/?side=3"],
  [2, 1, "/?side=1"],
  [4, 0, "/?side=1"],
])("page %i of %i leads back to %s", (page, pageCount, address) => {
  const html = renderToStaticMarkup(
    <Pager page={page} pageCount={pageCount} hrefFor={(number) => `/?side=${number}`} label="Initiativer" />,
  );

  expect(html).toContain(`href="${address}" rel="prev"`);
  expect(html).not.toContain('rel="next"');
});

test("there is nothing to leaf through on one page", () => {
  expect(renderToStaticMarkup(<Pager page={1} pageCount={1} hrefFor={String} label="Initiativer" />)).toBe("");
});
