import { beforeAll, describe, expect, test } from "vitest";
import { renumberDocument } from "@/lib/documents/commands/renumber-document";
import { writeParagraph } from "@/lib/documents/commands/write-paragraph";
import { publishEdition } from "@/lib/editions/commands/publish-edition";
import { getDraftFile, getEditionFile } from "@/lib/editions/queries";
import type { FrozenFile } from "@/lib/platform/printing";
import { readNow } from "@/lib/platform/readers";
import { done } from "../../support/commands";
import { aDocument, readAs, toPublish, type StagedDocument } from "../../support/document";
import { asOwner, exchangeBytes } from "../../support/owner";
import { aBrowser, openPdf, openWord, squeezed, wordsOf, type OpenedPdf } from "../../support/paper";
import { useStage, type Role } from "../../support/stage";

const stage = useStage();

const TITLE = "Notat: nære tilbud på Ærø & <Å>";
const PARAGRAPHS = [
  { level: 1, heading: "Baggrund", body: "Borgeren får **støtte** hjemme, se [planen](https://region.example/plan)." },
  { level: 2, heading: "Mål", body: "1. Først\n2. Så\n\n### Tal\n\n| Kommune | Tal |\n|---|---|\n| Aarhus | 7 |" },
  { level: 3, heading: null, body: "Det begynder i *juni*.\n\n| Spor | Ord |\n|---|---|\n| Et | »nær« & <tæt> |" },
];

type Published = StagedDocument & { editionId: string };
let published: Published;

async function publish(): Promise<Published> {
  const { secretariat } = stage().actors;
  const document = await aDocument(stage(), { title: TITLE });
  const { documentId } = document;
  let afterId: string | null = null;
  for (const words of PARAGRAPHS)
    afterId = (await done(writeParagraph, secretariat, { documentId, afterId, ...words })).subjectId;
  await done(renumberDocument, secretariat, { documentId, expectedVersion: 1 });
  const { subjectId: editionId } = await done(publishEdition, secretariat, await toPublish(stage(), document));
  return { ...document, editionId };
}

const found = (format: "docx" | "pdf", { editionId: id }: Published, role: Role = "politician") =>
  readNow((reader) => getEditionFile(reader, stage().actors[role], { id, format }));

const file = async (format: "docx" | "pdf", of = published): Promise<FrozenFile> => {
  const kept = await found(format, of);
  if (!kept) throw new RangeError(`The edition is not there as ${format}`);
  return kept;
};

/** All that the page says of the paragraphs, in their order. */
const said = async (of = published): Promise<string> => {
  const page = await readAs(stage(), "politician", of, null);
  return (page?.paragraphs ?? []).map(({ label, heading, html }) => label + (heading ?? "") + wordsOf(html)).join("");
};

beforeAll(async () => {
  process.env = { ...process.env, CHROME_PATH: aBrowser() };
  published = await publish();
}, 120_000);

test("the Word document has real headings, is in Danish, repeats the heads of tables, and says what the page says", async () => {
  const { document, styles, core } = openWord((await file("docx")).bytes);

  expect(document.match(/<w:pStyle w:val="Heading\d"\/>/g)).toEqual(
    [1, 2, 4].map((level) => `<w:pStyle w:val="Heading${String(level)}"/>`),
  );
  expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(2);
  expect(styles).toContain('<w:lang w:val="da-DK"/>');
  expect(core).toContain("<dc:title>Notat: nære tilbud på Ærø &amp; &lt;Å&gt;</dc:title>");
  expect(squeezed(wordsOf(document))).toContain(squeezed(await said()));
});

describe("the PDF", () => {
  let pdf: OpenedPdf;
  beforeAll(async () => {
    pdf = await openPdf((await file("pdf")).bytes);
  }, 60_000);

  test("is tagged, in Danish, with headings, lists and the heads of tables", () => {
    expect(pdf).toMatchObject({ isTagged: true, language: "da", title: TITLE });
    expect([...pdf.roles]).toEqual(expect.arrayContaining(["H1", "H2", "H3", "P", "L", "LI", "Table", "TH", "TD"]));
  });

  test("says what the page says", async () => {
    expect(squeezed(pdf.words)).toContain(squeezed(await said()));
  });
});

test.each(["docx", "pdf"] as const)("as %s it is the same bytes each time, by their hash", async (format) => {
  const [first, second] = [await file(format), await file(format)];

  expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  expect(first).toMatchObject({ isIntact: true, hash: second.hash, name: `${TITLE}, udgave 1.${format}` });
});

test("who does not read the edition has no file of it, and what is being written is its writers' own", async () => {
  const draftFor = (role: Role) =>
    readNow((reader) => getDraftFile(reader, stage().actors[role], published.documentId));

  for (const role of ["public", "secretariat of another region"] as const)
    expect(await found("docx", published, role)).toBeNull();
  const draft = await draftFor("secretariat");
  expect(openWord(draft?.bytes ?? new Uint8Array()).document).toContain("Ikke offentliggjort.");
  expect(await draftFor("politician")).toBeNull();
});

test("without a browser it is published without the PDF", async () => {
  process.env = { ...process.env, CHROME_PATH: "" };

  const without = await publish();

  expect(await found("pdf", without)).toBeNull();
  expect((await file("docx", without)).isIntact).toBe(true);
  expect((await readAs(stage(), "politician", without, null))?.edition?.formats).toEqual(["docx"]);
});

describe("nobody exchanges what was published:", () => {
  test("what somebody wrote into the content is not shown, and its files are not served", async () => {
    const of = await publish();
    await asOwner(
      stage().ownerUrl,
      `ALTER TABLE "Edition" DISABLE TRIGGER USER`,
      `UPDATE "Edition" SET content = replace(content, 'støtte', 'intet') WHERE id = '${of.editionId}'`,
    );

    expect((await readAs(stage(), "politician", of, null))?.paragraphs).toBeNull();
    expect((await file("docx", of)).isIntact).toBe(false);
  });

  test("another file in its place is found when it is served", async () => {
    const of = await publish();
    const { hash } = await file("docx", of);
    await exchangeBytes(stage().ownerUrl, hash);

    expect((await file("docx", of)).isIntact).toBe(false);
  });
});
