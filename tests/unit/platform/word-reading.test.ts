import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sheetOf } from "@/lib/editions/rules";
import { anchorOf } from "@/lib/kernel/paragraphs";
import type { EditionContent, ReadParagraph } from "@/lib/editions/model";
import { day } from "@/lib/kernel/day";
import { blocksOf, isReadTheSame } from "@/lib/platform/markdown";
import { wordOf } from "@/lib/platform/word";
import { paragraphsOfWord } from "@/lib/platform/word-reading";

const WORDS = [
  "Ærø",
  "støtte",
  "på",
  "3 < 4 > 2",
  "R&D",
  "»nær«",
  "'så'",
  '"ja"',
  "50 %",
  "§ 4, stk. 2",
  "a_b_c",
  "a  b",
  "–",
];

const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((found) => found.join(" "));

const span = fc.oneof(
  { weight: 4, arbitrary: words },
  words.map((text) => `**${text}**`),
  words.map((text) => `*${text}*`),
  words.map((text) => `***${text}***`),
  words.map((text) => `**Her er *${text}* til.**`),
  fc.constantFrom(
    "[planen](https://region.example/plan?a=1&b=2)",
    "[**skriv**](mailto:a@b.example)",
    "5 \\* 3",
    "`kode`",
  ),
);
const line = fc.array(span, { minLength: 1, maxLength: 4 }).map((spans) => spans.join(" "));
const paragraph = fc
  .tuple(line, fc.array(fc.tuple(fc.constantFrom("\n", "  \n", "\\\n"), line), { maxLength: 2 }))
  .map(([first, others]) => first + others.flat().join(""));

const list = (mark: string) =>
  fc
    .array(fc.tuple(line, fc.array(fc.tuple(fc.constantFrom("-", "1."), line), { maxLength: 2 })), {
      minLength: 1,
      maxLength: 3,
    })
    .map((items) =>
      items
        .map(([text, nested]) =>
          [`${mark} ${text}`, ...nested.map(([inner, said]) => `    ${inner} ${said}`)].join("\n"),
        )
        .join("\n"),
    );

const cell = fc.oneof(words, fc.constantFrom("", "7", "**fed**", "a \\| b"));
const table = fc
  .array(fc.tuple(cell, cell), { minLength: 1, maxLength: 3 })
  .map((rows) => ["| Kommune | Tal |", "|---|---|", ...rows.map((row) => `| ${row.join(" | ")} |`)].join("\n"));

const block = fc.oneof(
  { weight: 3, arbitrary: paragraph },
  list("-"),
  list("1."),
  table,
  paragraph.map((text) => text.replaceAll(/^/gm, "> ")),
  fc.tuple(fc.integer({ min: 1, max: 6 }), words).map(([level, text]) => `${"#".repeat(level)} ${text}`),
);
const body = fc.array(block, { minLength: 1, maxLength: 4 }).map((blocks) => blocks.join("\n\n"));

const paragraphs: fc.Arbitrary<readonly ReadParagraph[]> = fc.array(
  fc
    .record({
      id: fc.uuid({ version: 7 }),
      version: fc.integer({ min: 1, max: 999_999_999 }),
      level: fc.constantFrom(1, 2, 3),
      label: fc.constantFrom("1", "2.1.3", "4 a", "12 aa"),
      heading: fc.option(fc.oneof(words, fc.constantFrom("1. juni", "4 a", "2.1 Baggrund  og mål")), { nil: null }),
      body,
      isEmpty: fc.integer({ min: 0, max: 5 }).map((lot) => lot === 0),
    })
    .map(({ isEmpty, ...found }) => ({
      ...{ ...found, body: isEmpty && found.heading !== null ? "" : found.body },
      ...{ trackId: null, initiativeId: null, textId: null },
    })),
  { minLength: 1, maxLength: 5 },
);

const asWord = (found: readonly ReadParagraph[]): Promise<Uint8Array> => {
  const content: EditionContent = {
    ...{ authority: "Region Midtjylland", strategy: "Det nære", kind: "Notat", title: "Nære tilbud på Ærø & <Å>" },
    ...{ caseNumber: "1-30-72-15", number: 1, publishedOn: day("2016-06-22"), paragraphs: found },
  };
  const bodies = found.map((it) => blocksOf(it.body, { under: "paragraph" }));
  return wordOf({ ...sheetOf(content, bodies), notice: "Under udarbejdelse." });
};

test("what is fetched as Word and taken in again is the same paragraphs, who they were and in the same words", async () => {
  await fc.assert(
    fc.asyncProperty(paragraphs, async (written) => {
      const found = await paragraphsOfWord(await asWord(written));

      expect(found?.map(({ anchor, level, heading }) => ({ anchor, level, heading }))).toEqual(
        written.map((it) => ({
          anchor: anchorOf(it),
          level: it.heading === null ? null : it.level,
          heading: it.heading,
        })),
      );
      for (const [at, it] of written.entries()) {
        const read = found?.[at]?.body ?? "";
        expect(read).not.toContain("[](");
        expect(isReadTheSame(it.body, read), `${it.body}\n---\n${read}`).toBe(true);
      }
    }),
    { numRuns: 50, seed: 8270026, endOnFailure: true },
  );
});

/** An archive with one file in it, as a zip says it. @param said how much the archive says that it unpacks to */
function anArchive(content: Buffer, said = content.length): Uint8Array {
  const [name, packed] = [Buffer.from("word/document.xml"), deflateRawSync(content)];
  const about = Buffer.alloc(26);
  about.writeUInt16LE(20, 0);
  about.writeUInt16LE(8, 4);
  about.writeUInt32LE(packed.length, 14);
  about.writeUInt32LE(said, 18);
  about.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), about, name, packed]);
  const entry = Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000"), about, Buffer.alloc(14), name]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(entry.length, 8);
  end.writeUInt32LE(local.length, 12);
  return new Uint8Array(Buffer.concat([local, entry, Buffer.from("PK\u0005\u0006"), end]));
}

describe("what cannot be read is none:", () => {
  test.each([
    ["nothing", new Uint8Array()],
    ["a text", new TextEncoder().encode("# Baggrund\n\nOrdene.")],
    ["an archive of something else", anArchive(Buffer.from("<w/>"))],
    ["an archive that unpacks to far too much", anArchive(Buffer.alloc(70_000_000))],
    ["one that says it does not", anArchive(Buffer.alloc(70_000_000), 10)],
  ])("%s", async (_what, bytes) => {
    expect(await paragraphsOfWord(bytes)).toBeNull();
  });

  test("a file that was cut off on its way", async () => {
    const bytes = await asWord([]);

    expect(await paragraphsOfWord(bytes.slice(0, bytes.length / 2))).toBeNull();
  });
});
