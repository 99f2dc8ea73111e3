import { readFileSync } from "node:fs";

/**
 * Begins to measure. @returns how many milliseconds the machine had for itself since: what a machine that hosts it gave to
 * others meanwhile does not count
 */
export function ownTime(): () => number {
  const [begun, before] = [performance.now(), processors()];
  return () => {
    const after = processors();
    const [wanted, stolen] = [after.wanted - before.wanted, after.stolen - before.stolen];
    return (performance.now() - begun) * (1 - (wanted > 0 ? stolen / wanted : 0));
  };
}

/** What all processors together have wanted to do since the machine started, and what of it they were kept from. */
function processors(): { readonly wanted: number; readonly stolen: number } {
  const [line = ""] = readFileSync("/proc/stat", "utf8").split("\n");
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, stolen = 0] = line.split(/\s+/).slice(1).map(Number);
  return { wanted: user + nice + system + irq + softirq + stolen, stolen };
}
