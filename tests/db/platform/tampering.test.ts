import { expect, test } from "vitest";
import { found, foundAfter, isAbout } from "../../support/audited";
import { chance } from "../../support/random";
import { ledgerTamperings } from "../../support/tampering/ledger";
import { rowTamperings } from "../../support/tampering/rows";
import { textTamperings } from "../../support/tampering/texts";
import { useWorld } from "../../support/world";

// In a file of its own: it takes minutes, and other files are run beside it.

const world = useWorld();
const tamperings = Object.entries({ ...ledgerTamperings, ...rowTamperings, ...textTamperings });

test("1,000 of 1,000 tamperings are found, with the place named", { timeout: 600_000 }, async () => {
  const { owner } = world();
  const by = chance(2016);
  const missed: string[] = [];

  for (let trial = 0; trial < 1000; trial++) {
    const [what, tamper] = by.oneOf(tamperings.slice(trial % tamperings.length).slice(0, 1));
    let place = "";
    const findings = await foundAfter(owner, async () => (place = await tamper(owner, by)));
    if (!findings.some(isAbout(place))) missed.push(`${what}: ${place}`);
  }

  expect(missed).toEqual([]);
  expect(await found(owner)).toEqual([]);
});
