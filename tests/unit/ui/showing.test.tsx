import { readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { DateBanner } from "@/components/ui/date-banner";
import { PhaseSteps } from "@/components/ui/phase-steps";
import { ProgressBar } from "@/components/ui/progress-bar";
import { StatusTag, type StatusKey } from "@/components/ui/status-tag";
import { Table } from "@/components/ui/table";
import { TaskList } from "@/components/ui/task-list";

const KEYS: StatusKey[] = ["ikke-startet", "i-gang", "forsinket", "i-bero", "gennemfoert", "udgaaet", "ukendt"];

const STATUS_CSS = readFileSync("components/ui/styles/status.css", "utf8");

/** What the stylesheet says of a status, by the class its tag carries. */
function lookOf(status: StatusKey): { shape: string | undefined; rule: string } {
  const html = renderToStaticMarkup(<StatusTag status={status} label="x" />);
  const name = /class="status (status-[a-z-]+)"/.exec(html)?.[1] ?? "";
  const rule = new RegExp(String.raw`\.${name} \{([^}]*)\}`).exec(STATUS_CSS)?.[1] ?? "";
  return { shape: /--shape: (url\("[^"]+"\));/.exec(rule)?.[1], rule };
}

describe("a status", () => {
  test("is never told by colour alone: each has a shape of its own", () => {
    const shapes = KEYS.map((status) => lookOf(status).shape);

    expect(shapes).not.toContain(undefined);
    expect(new Set(shapes).size).toBe(KEYS.length);
  });

  test("that is unknown is never green", () => {
    const { rule } = lookOf("ukendt");

    expect(rule).not.toContain("--color-ok");
    expect(rule).toContain("dashed");
  });
});

describe("progress", () => {
  test("is said in words and drawn without inline style", () => {
    const html = renderToStaticMarkup(<ProgressBar percent={65} label="Fremdrift" />);

    expect(html).toContain("65\u00a0%");
    expect(html).toContain('<progress max="100" value="65"');
    expect(html).not.toContain("style=");
  });

  test("that is older than its rhythm says so", () => {
    expect(renderToStaticMarkup(<ProgressBar percent={65} label="Fremdrift" isStale />)).toContain(
      "Fremdrift, forældet",
    );
  });

  test("nobody has reported is not zero", () => {
    expect(renderToStaticMarkup(<ProgressBar percent={null} label="Fremdrift" />)).toContain("Ikke oplyst");
  });
});

test("a table names its columns and rows, and says how it is sorted", () => {
  const html = renderToStaticMarkup(
    <Table
      caption="Initiativer"
      rows={[{ id: "1", title: "Telemedicin" }]}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "title",
          header: "Initiativ",
          cell: (row) => row.title,
          isRowHeader: true,
          sort: { href: "?sorter=titel", direction: "ascending" },
        },
        { key: "id", header: "Nr.", cell: (row) => row.id, isNumeric: true },
      ]}
    />,
  );

  expect(html).toContain('role="region" aria-label="Initiativer" tabindex="0"');
  expect(html).toContain('<th scope="row">Telemedicin</th>');
  expect(html).toContain('aria-sort="ascending"');
  expect(html).toContain('<td class="numeric">1</td>');
});

test("the phase where a thing stands is told apart from others that are open", () => {
  const html = renderToStaticMarkup(
    <PhaseSteps
      label="Faser"
      phases={[
        { title: "Input", state: "open", isCurrent: true },
        { title: "Endeligt forslag", state: "open" },
      ]}
    />,
  );

  expect(html.match(/aria-current="step"/g)).toHaveLength(1);
  expect(html.match(/>Åben</g)).toHaveLength(2);
});

test("an unmet demand says why, and where it is written", () => {
  const html = renderToStaticMarkup(
    <TaskList
      label="Krav"
      tasks={[
        {
          title: "Alle høringssvar er besvaret",
          state: "missing",
          reason: "2 er ikke besvaret.",
          quote: { text: "input", source: "Kommissorium, trin 3" },
        },
      ]}
    />,
  );

  expect(html).toContain("Mangler");
  expect(html).toContain("2 er ikke besvaret.");
  expect(html).toContain("Kommissorium, trin 3");
});

test("the past says which day it is and leads back to now", () => {
  const html = renderToStaticMarkup(<DateBanner date="21. november 2026" nowHref="/strategier" />);

  expect(html).toContain("Du ser strategien, som den var den 21. november 2026.");
  expect(html).toContain('href="/strategier"');
});
