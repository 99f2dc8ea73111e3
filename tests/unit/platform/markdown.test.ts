import { describe, expect, test } from "vitest";
import { renderMarkdown } from "@/lib/platform/markdown";

describe("what a person writes", () => {
  test("becomes paragraphs, lists, emphasis and tables", () => {
    const html = renderMarkdown("Vi *mener*\n\n- ét\n- to\n\n| a | b |\n|---|---|\n| 1 | 2 |");

    expect(html).toContain("<p>Vi <em>mener</em></p>");
    expect(html).toContain("<li>ét</li>");
    expect(html).toContain('<table tabindex="0">');
  });

  test.each([
    ["a script", "<script>alert(1)</script>"],
    ["an element of its own", "<div onclick=alert(1)>x</div>"],
    ["a style", '<p style="color:red">x</p>'],
    ["a link that runs", "[x](javascript:alert(1))"],
    ["a link of data", "[x](data:text/html,hej)"],
    ["a picture from elsewhere", "![x](https://spion.example/x.png)"],
    ["a box to tick", "- [ ] x"],
    ["a footnote's id", "x[^1]\n\n[^1]: y"],
  ])("brings in no HTML: %s", (_what, text) => {
    expect(renderMarkdown(text)).not.toMatch(
      /<(script|div|style|img|input|iframe|section)|style=|onclick|javascript:|data:|\bid=/,
    );
  });

  test("links lead out without telling where from", () => {
    expect(renderMarkdown("[plan](https://region.example)")).toBe(
      '<p><a href="https://region.example" rel="nofollow noopener noreferrer">plan</a></p>',
    );
  });

  test("begins its headings under the page's, and leaves no level out", () => {
    const levels = renderMarkdown("### Tre\n\n# Et\n\n###### Seks\n\n###### Seks").match(/<h\d/g);

    expect(levels).toEqual(["<h4", "<h4", "<h5", "<h6"]);
  });

  test("is shown the same, however often", () => {
    expect(renderMarkdown("**Nej**")).toBe(renderMarkdown("**Nej**"));
  });
});
