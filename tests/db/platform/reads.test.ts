import { expect, test } from "vitest";
import { read } from "@/lib/platform/readers";
import { useStage } from "../../support/stage";

useStage();

/** Breaks the connection of the first so many reads. @returns how often was read, and what came of it */
async function broken(times: number, moment: Date | null) {
  let reads = 0;
  const found = await read(moment, async ({ db }) => {
    reads += 1;
    if (reads <= times) await db.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`;
    return db.organisation.count();
  }).catch(() => "broken" as const);
  return { reads, found };
}

test.each([
  ["now", null],
  ["in the past", new Date("2016-02-09T12:00:00Z")],
])("a read whose connection breaks is done once more, %s", async (_, moment) => {
  const whole = await broken(0, moment);

  expect(await broken(1, moment)).toEqual({ reads: 2, found: whole.found });
});

test("a read whose connection breaks again is given up", async () => {
  expect(await broken(9, null)).toEqual({ reads: 2, found: "broken" });
});

test("a read that fails for another reason is not repeated", async () => {
  let reads = 0;

  const reading = read(null, () => {
    reads += 1;
    return Promise.reject(new RangeError("no such thing"));
  });

  await expect(reading).rejects.toThrow("no such thing");
  expect(reads).toBe(1);
});
