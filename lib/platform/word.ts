import "server-only";
import {
  AlignmentType,
  Bookmark,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
  type ParagraphChild,
} from "docx";
import type { Block, Mark, Sheet, Span, Words } from "@/lib/kernel/sheet";

const LANGUAGE = "da-DK";
const FONT = "Arial";
/** An em space: nobody types it in a number. */
export const NUMBER_END = "\u2003";
const ORDERED = "nummereret";

/** Twentieths of a point; half points for the sizes of letters: Word's own measures. */
const [SMALL, BODY, LARGEST] = [18, 21, 40];
const LOOK = {
  default: {
    document: {
      run: { font: FONT, size: BODY, language: { value: LANGUAGE } },
      paragraph: { spacing: { after: 140, line: 290 } },
    },
    title: { run: { size: LARGEST, bold: true }, paragraph: { spacing: { after: 240 } } },
    heading1: headingLook(28, 400),
    heading2: headingLook(24, 300),
    heading3: headingLook(22, 240),
    heading4: headingLook(21, 200),
  },
};

function headingLook(size: number, before: number) {
  return {
    run: { font: FONT, size, bold: true, color: "000000" },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
  };
}

/** A paper as a Word document: real headings, Danish, repeated table heads, its case and page numbers in the margins. */
export async function wordOf(sheet: Sheet): Promise<Uint8Array> {
  const document = new Document({
    title: sheet.title,
    creator: sheet.authority,
    lastModifiedBy: sheet.authority,
    description: sheet.caseNumber === null ? "" : `Sag ${sheet.caseNumber}`,
    styles: LOOK,
    numbering: { config: [{ reference: ORDERED, levels: [ORDERED_LEVEL] }] },
    sections: [
      {
        properties: { page: { size: A4, margin: { top: 1300, bottom: 1200, left: 1130, right: 1130 } } },
        headers: { default: headerOf(sheet) },
        footers: { default: footer() },
        children: [
          new Paragraph({ text: sheet.title, heading: HeadingLevel.TITLE }),
          ...(sheet.notice === null
            ? []
            : [new Paragraph({ children: [runOfWords({ text: sheet.notice, bold: true })] })]),
          ...sheet.meta.map(({ label, value }) => metaLine(label, value)),
          ...numbered(sheet.blocks),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const A4 = { width: 11_906, height: 16_838 };

const ORDERED_LEVEL = {
  level: 0,
  format: LevelFormat.DECIMAL,
  text: "%1.",
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { left: 500, hanging: 350 } } },
};

const headerOf = ({ authority, caseNumber }: Sheet): Header =>
  new Header({
    children: [
      new Paragraph({
        children: [
          runOfWords({
            text: [authority, ...(caseNumber === null ? [] : [`Sag ${caseNumber}`])].join(" · "),
            size: SMALL,
          }),
        ],
      }),
    ],
  });

const footer = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.END,
        children: [
          runOfWords({ children: ["Side ", PageNumber.CURRENT, " af ", PageNumber.TOTAL_PAGES], size: SMALL }),
        ],
      }),
    ],
  });

/** What a run is made of; said here, since a run may also be made of mere words. */
const runOfWords = (look: IRunOptions): TextRun => new TextRun(look);

const metaLine = (label: string, value: string): Paragraph =>
  new Paragraph({
    spacing: { after: 20 },
    children: [runOfWords({ text: `${label}: `, bold: true }), new TextRun(value)],
  });

/** Every ordered list begins at 1. */
const numbered = (blocks: readonly Block[]): (Paragraph | Table)[] => blocks.flatMap((block, at) => partsOf(block, at));

const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

function partsOf(block: Block, instance: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [
        new Paragraph({
          heading: HEADINGS[block.level],
          children: [...numberOf(block.mark), new TextRun(block.text)],
        }),
      ];
    case "paragraph":
      return [new Paragraph({ children: [...numberOf(block.mark), ...runsOf(block.words)] })];
    case "list":
      return block.items.map(
        (words) =>
          new Paragraph({
            children: runsOf(words),
            ...(block.isOrdered ? { numbering: { reference: ORDERED, level: 0, instance } } : { bullet: { level: 0 } }),
          }),
      );
    case "table":
      return tableOf(block);
  }
}

/**
 * A paragraph's number, under a bookmark that tells which paragraph it is when the file comes back; the wide space after it
 * tells where its words begin.
 */
const numberOf = (mark: Mark | undefined): ParagraphChild[] =>
  mark ? [new Bookmark({ id: mark.anchor, children: [new TextRun(mark.label)] }), new TextRun(NUMBER_END)] : [];

function tableOf({ caption, columns, rows }: Extract<Block, { kind: "table" }>): (Paragraph | Table)[] {
  const cell = (words: string, bold: boolean) =>
    new TableCell({
      margins: { top: 60, bottom: 60, left: 90, right: 90 },
      children: [new Paragraph({ spacing: { after: 0 }, children: [runOfWords({ text: words, bold, size: SMALL })] })],
    });
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: columns.map((column) => cell(column, true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((words, at) => cell(words, at === 0)) })),
    ],
  });
  const title = new Paragraph({ keepNext: true, children: [runOfWords({ text: caption, bold: true })] });
  return [...(caption === "" ? [] : [title]), table, new Paragraph({ spacing: { after: 0 }, children: [] })];
}

const runsOf = (words: Words): ParagraphChild[] => words.flatMap(runOf);

function runOf({ text, isStrong, isEmphasised, href }: Span): ParagraphChild[] {
  const runs = text.split("\n").map((line, at) =>
    runOfWords({
      text: line,
      ...(at === 0 ? {} : { break: 1 }),
      ...(isStrong ? { bold: true } : {}),
      ...(isEmphasised ? { italics: true } : {}),
      ...(href === undefined ? {} : { style: "Hyperlink" }),
    }),
  );
  return href === undefined ? runs : [new ExternalHyperlink({ link: href, children: runs })];
}
