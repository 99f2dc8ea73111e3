import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What takes minutes, or nearly: begun last, each would run alone at the end while the other worker has nothing to do. */
const LONGEST = ["db/platform/tampering", "architecture/imports", "db/scripts/schema-engine", "db/seeds/demonstration"];

/** The order in which the files are tried: the longest first, the others as ever. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const longest = LONGEST.flatMap((name) =>
      sorted.filter((file) => file.moduleId.endsWith(`/tests/${name}.test.ts`)),
    );
    return [...longest, ...sorted.filter((file) => !longest.includes(file))];
  }
}
