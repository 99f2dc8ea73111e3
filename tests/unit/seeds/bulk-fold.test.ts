import { describe, expect, test } from "vitest";
import { change, insert, remove } from "@/lib/platform/rows";
import { Fold } from "../../../seeds/bulk/load/fold";

const TRACKS = [
  {
    name: "Track",
    columns: ["id", "strategyId", "number", "title", "introduction", "source"].map((name) => ({ name, type: "text" })),
  },
];

const track = (title: string) =>
  insert("Track", { id: "t", strategyId: "s", number: 1, title, introduction: "", source: null, isOpenEnded: false });

const at = (position: number, second = position) => ({ position, stamp: new Date(second * 1000).toISOString() });

const changeOf = (fold: Fold) => fold.changes.get("Track");
const entriesOf = (fold: Fold) =>
  changeOf(fold)?.entries.map(({ position, gone, until, isCurrent, doc }) => ({
    ...{ position, gone, until, isCurrent, title: doc.title },
  }));

describe("a fold", () => {
  test("keeps a replaced version from stamp to stamp", () => {
    const fold = new Fold(TRACKS);

    fold.apply(track("Først"), at(1));
    fold.apply(change("Track", "t", { title: "Så" }), at(2));

    expect(entriesOf(fold)).toEqual([
      { position: 1, gone: false, until: at(2).stamp, isCurrent: false, title: "Først" },
      { position: 2, gone: false, until: null, isCurrent: true, title: "Så" },
    ]);
  });

  test("leaves nothing in history of what was replaced under its own stamp", () => {
    const fold = new Fold(TRACKS);

    fold.apply(track("Først"), at(1, 1));
    fold.apply(change("Track", "t", { title: "Så" }), at(2, 1));

    expect(entriesOf(fold)?.map(({ until }) => until)).toEqual([null, null]);
  });

  test("enters a row that one fact writes twice as it was in the end", () => {
    const fold = new Fold(TRACKS);

    fold.apply(track("Først"), at(1));
    fold.apply(change("Track", "t", { title: "Så" }), at(1));

    expect(entriesOf(fold)).toEqual([{ position: 1, gone: false, until: null, isCurrent: true, title: "Så" }]);
  });

  test("takes no notice of a change that changes nothing", () => {
    const fold = new Fold(TRACKS);

    fold.apply(track("Først"), at(1));
    fold.apply(change("Track", "t", { title: "Først" }), at(2));

    expect(entriesOf(fold)).toHaveLength(1);
  });

  test("tells which rows of before are replaced, and when", () => {
    const fold = new Fold(TRACKS);
    fold.know("Track", "t", { id: "t", title: "Før", recordedFrom: at(1).stamp });

    fold.apply(change("Track", "t", { title: "Nu" }), at(2));
    fold.apply(change("Track", "t", { title: "Så" }), at(3));

    expect([...(changeOf(fold)?.replaced ?? [])]).toEqual([["t", at(2).stamp]]);
  });

  test("enters a removed row as gone, and keeps what it was", () => {
    const fold = new Fold(TRACKS);

    fold.apply(track("Først"), at(1));
    fold.apply(remove("Track", "t"), at(2));

    expect(entriesOf(fold)).toEqual([
      { position: 1, gone: false, until: at(2).stamp, isCurrent: false, title: "Først" },
      { position: 2, gone: true, until: null, isCurrent: false, title: "Først" },
    ]);
    expect([...(changeOf(fold)?.removed ?? [])]).toEqual(["t"]);
  });

  test("does not change a row that is not there", () => {
    const fold = new Fold(TRACKS);

    expect(() => fold.apply(change("Track", "t", { title: "Så" }), at(1))).toThrow("No Track t to change");
  });
});
