import "server-only";
import { written, writtenOrNull } from "@/lib/kernel/fact";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { Sheet } from "@/lib/kernel/sheet";
import { command, type Context } from "@/lib/platform/command";
import { database, type Tx } from "@/lib/platform/db";
import { digestOf } from "@/lib/platform/digest";
import { blocksOf } from "@/lib/platform/markdown";
import { hashesOf, keepPrinted, print } from "@/lib/platform/printing";
import { loadBasis, type PaperBasis } from "../evidence";
import type { PaperFact } from "../facts";
import type { PaperRefusal } from "../labels";
import { canMakePaper } from "../policy";
import { compose } from "../rules";
import { makePaperInput } from "../schema";

type Wish = { itemId: string; expectedVersion: number; resume: string; account: string; consequences: string | null };

/**
 * Makes a sagsfremstilling of what stands at this moment, and freezes it: as content, as Word and, where there is a browser,
 * as PDF. Refuses NOT_ALL_READ, and CHANGED_MEANWHILE where the case moved while the files were made.
 */
export const makePaper = command({
  name: "paper.make",
  input: makePaperInput,
  lock: ({ itemId }) => ({ kind: "agenda-item", id: itemId }),
  prepare: async (wish: Wish, context) => {
    const basis = await load(database().now, wish, context);
    if (!basis || !canMakePaper(context.actor, basis) || !basis.isRead) return null;
    // What somebody else has made meanwhile is refused below; nothing need be printed for that.
    if (basis.version !== wish.expectedVersion) return null;
    const sheet = sheetOf(basis, wish, context);
    return print(sheet, JSON.stringify(sheet));
  },
  load: async (tx, wish, context, printed) => {
    const basis = await load(tx, wish, context);
    return basis && { ...basis, printed };
  },
  see: (actor, basis) => canMakePaper(actor, basis),
  allow: (actor, basis) => canMakePaper(actor, basis),
  decide: (basis, wish, context): Result<PaperFact[], PaperRefusal> => {
    const { printed, version, meeting } = basis;
    if (!basis.isRead) return refuse({ code: "NOT_ALL_READ" });
    const content = JSON.stringify(sheetOf(basis, wish, context));
    if (printed?.contentHash !== digestOf(content)) return refuse({ code: "CHANGED_MEANWHILE" });
    const { itemId, resume, account, consequences } = wish;
    return ok<PaperFact[]>([
      {
        type: "paper.made",
        subject: { kind: "paper", id: context.mint(), version: version + 1 },
        happenedOn: context.today,
        data: {
          itemId,
          number: version + 1,
          resume: written(resume),
          account: written(account),
          consequences: writtenOrNull(consequences),
          content: written(content),
          ...hashesOf(printed),
          isDemonstration: meeting.isDemonstration,
        },
      },
    ]);
  },
  keep: keepPrinted,
});

const load = (tx: Tx, { itemId }: Wish, { actor, today }: Context): Promise<PaperBasis | null> =>
  loadBasis(tx, { actor, itemId, today });

const sheetOf = (basis: PaperBasis, { resume, account, consequences }: Wish, { today }: Context): Sheet =>
  compose(
    {
      ...basis,
      number: basis.version + 1,
      madeOn: today,
      written: {
        resume: blocksOf(resume),
        account: blocksOf(account),
        consequences: consequences === null ? [] : blocksOf(consequences),
      },
    },
    basis.order,
  );
