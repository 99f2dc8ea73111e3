import { beforeAll, describe, expect, test } from "vitest";
import type { Sheet } from "@/lib/kernel/sheet";
import { makePaper } from "@/lib/papers/commands/make-paper";
import { getPaperFile, getPaperPage } from "@/lib/papers/queries";
import { database } from "@/lib/platform/db";
import type { FrozenFile } from "@/lib/platform/printing";
import { readNow } from "@/lib/platform/readers";
import { done } from "../../support/commands";
import { aDecidingProcess, anItem, aProposal } from "../../support/council";
import { asOwner, exchangeBytes } from "../../support/owner";
import {
  aBrowser,
  openPdf,
  openWord,
  squeezed,
  unzipped,
  wordsOf,
  type OpenedPdf,
  type OpenedWord,
} from "../../support/paper";
import { useStage } from "../../support/stage";

const stage = useStage();

const TITLE = "Endeligt forslag: nære tilbud på Ærø & <Å>";
const ACCOUNT = [
  "# Baggrund",
  "Borgeren får **støtte** hjemme, se [planen](https://region.example/plan).\nDet begynder i *juni*.",
  "1. Først\n2. Så",
  "| Kommune | Tal |\n|---|---|\n| Aarhus | 7 |",
].join("\n\n");

type Made = { paperId: string; sheet: Sheet; html: string; place: { meetingId: string; number: number } };
let made: Made;
const file = async (format: "docx" | "pdf", id = made.paperId): Promise<FrozenFile> => {
  const found = await readNow((reader) => getPaperFile(reader, stage().actors.politician, { id, format }));
  if (!found) throw new RangeError(`The paper is not there as ${format}`);
  return found;
};

async function make(): Promise<Made> {
  const { secretary } = stage().actors;
  const council = await aDecidingProcess(stage());
  const itemId = await anItem(stage(), [await aProposal(stage(), council)], {
    wish: { title: TITLE, proposal: "Administrationen indstiller, at forslaget godkendes\nat det følges op i juni" },
  });
  const wish = { itemId, expectedVersion: 0, resume: "Kort fortalt.", account: ACCOUNT };
  const { subjectId: paperId } = await done(makePaper, secretary, wish);
  const { content, item } = await database().now.paper.findUniqueOrThrow({
    where: { id: paperId },
    include: { item: true },
  });
  const place = { meetingId: item.meetingId, number: item.number };
  const page = await readNow((reader) => getPaperPage(reader, stage().actors.politician, { ...place, paper: null }));
  return { paperId, sheet: JSON.parse(content) as Sheet, html: page?.paper?.html ?? "", place };
}

beforeAll(async () => {
  process.env = { ...process.env, CHROME_PATH: aBrowser() };
  made = await make();
}, 120_000);

/** All that the content says, in its order. */
const wordsIn = ({ title, meta, blocks }: Sheet): string =>
  [
    title,
    ...meta.map(({ label, value }) => label + value),
    ...blocks.flatMap((block) => {
      switch (block.kind) {
        case "heading":
          return [block.text];
        case "paragraph":
          return block.words.map(({ text }) => text);
        case "list":
          return block.items.flat().map(({ text }) => text);
        case "table":
          return [block.caption, ...block.columns, ...block.rows.flat()];
      }
    }),
  ].join("");

test("the screen says what was frozen, and what people wrote is text", () => {
  expect(squeezed(wordsOf(made.html))).toBe(squeezed(wordsIn({ ...made.sheet, title: "" })));
  expect(made.html).toContain('<a href="https://region.example/plan" rel="nofollow noopener noreferrer">planen</a>');
  expect(made.html).toContain("<br>Det begynder");
  expect(made.html).not.toMatch(/ style=|<script/);
});

describe("the Word document", () => {
  let word: OpenedWord;
  beforeAll(async () => {
    word = openWord((await file("docx")).bytes);
  });

  test("has Word's own headings, for every heading", () => {
    const headings = made.sheet.blocks.filter(({ kind }) => kind === "heading").length;

    expect(word.document.match(/<w:pStyle w:val="Heading[123]"\/>/g)).toHaveLength(headings);
    expect(word.document.match(/<w:pStyle w:val="Title"\/>/g)).toHaveLength(1);
    expect(word.styles).toMatch(/w:styleId="Heading1"/);
  });

  test("is in Danish, and has a title", () => {
    expect(word.styles).toContain('<w:lang w:val="da-DK"/>');
    expect(word.core).toContain("<dc:title>Endeligt forslag: nære tilbud på Ærø &amp; &lt;Å&gt;</dc:title>");
  });

  test("repeats the head of each table", () => {
    const tables = made.sheet.blocks.filter(({ kind }) => kind === "table").length;

    expect(tables).toBe(2);
    expect(word.document.match(/<w:tblHeader\/>/g)).toHaveLength(tables);
  });

  test("says what the screen says", () => {
    const said = word.document.replaceAll(/<w:instrText[^]*?<\/w:instrText>/g, "");
    const meta = ({ label, value }: { label: string; value: string }) => ({ label: `${label}:`, value });

    expect(squeezed(wordsOf(said))).toBe(squeezed(wordsIn({ ...made.sheet, meta: made.sheet.meta.map(meta) })));
  });

  test("has its case and its pages in the margins", async () => {
    const { bytes } = await file("docx");

    expect(unzipped(bytes, "word/header1.xml")).toContain("Region Midtjylland");
    expect(unzipped(bytes, "word/footer1.xml")).toMatch(/Side [^]*PAGE[^]* af [^]*NUMPAGES/);
  });
});

describe("the PDF", () => {
  let pdf: OpenedPdf;
  beforeAll(async () => {
    pdf = await openPdf((await file("pdf")).bytes);
  }, 60_000);

  test("is tagged, with headings, lists and the heads of tables", () => {
    expect(pdf.isTagged).toBe(true);
    expect([...pdf.roles]).toEqual(
      expect.arrayContaining(["H1", "H2", "H3", "P", "L", "LI", "Table", "TR", "TH", "TD"]),
    );
  });

  test("is in Danish, and has a title and an outline", () => {
    expect(pdf).toMatchObject({ language: "da", title: TITLE });
    expect(pdf.outline.map(squeezed)).toEqual([squeezed(TITLE)]);
  });

  test("says what the screen says", () => {
    expect(squeezed(pdf.words)).toBe(squeezed(TITLE + wordsOf(made.html)));
  });
});

test.each(["docx", "pdf"] as const)("as %s it is the same bytes each time, by their hash", async (format) => {
  const [first, second] = [await file(format), await file(format)];

  expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  expect(first).toMatchObject({ isIntact: true, hash: second.hash });
  expect(first.name).toMatch(new RegExp(`^Sagsfremstilling Regionsrådet 2016-06-22 punkt 1 nr\\. 1\\.${format}$`));
});

test("without a browser it is made without the PDF", async () => {
  process.env = { ...process.env, CHROME_PATH: "" };

  const { paperId } = await make();

  const pdf = await readNow((reader) =>
    getPaperFile(reader, stage().actors.politician, { id: paperId, format: "pdf" }),
  );
  expect(pdf).toBeNull();
  expect((await file("docx", paperId)).isIntact).toBe(true);
});

test("a browser that does not answer is the same as none", async () => {
  process.env = { ...process.env, CHROME_PATH: "/bin/false" };

  const { paperId } = await make();

  expect(await database().now.paper.findUnique({ where: { id: paperId }, select: { pdfHash: true } })).toEqual({
    pdfHash: null,
  });
});

describe("nobody exchanges what was frozen:", () => {
  test("the database takes no bytes under another hash", async () => {
    await expect(
      database().now.$executeRaw`INSERT INTO ops.file (hash, media_type, bytes) VALUES ('0', 'text/plain', 'x')`,
    ).rejects.toThrow("file_is_its_hash");
  });

  test("what the owner exchanged is found when it is served", async () => {
    const { paperId } = await make();
    const { hash } = await file("docx", paperId);

    await exchangeBytes(stage().ownerUrl, hash);

    expect((await file("docx", paperId)).isIntact).toBe(false);
  });

  test("what somebody wrote into the content is not shown", async () => {
    const { paperId, place } = await make();
    await asOwner(
      stage().ownerUrl,
      `ALTER TABLE "Paper" DISABLE TRIGGER USER`,
      `UPDATE "Paper" SET content = replace(content, 'Kort fortalt.', 'Noget andet.') WHERE id = '${paperId}'`,
    );

    const page = await readNow((reader) => getPaperPage(reader, stage().actors.politician, { ...place, paper: null }));

    expect(page?.paper).toMatchObject({ html: null, formats: [] });
    expect((await file("docx", paperId)).isIntact).toBe(false);
  });
});
