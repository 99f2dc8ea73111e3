import type pg from "pg";
import type { AnchorLine } from "@/lib/platform/anchors";
import { audit } from "@/lib/platform/audit";
import type { Finding } from "@/lib/platform/audit-finding";
import { WORLD_KEY } from "./world";

/** What an audit finds while something has been done, which is undone afterwards. */
export async function foundAfter(
  owner: pg.Client,
  deed: () => Promise<unknown>,
  anchors: readonly AnchorLine[] = [],
): Promise<Finding[]> {
  await owner.query("BEGIN");
  try {
    await deed();
    const findings: Finding[] = [];
    for await (const finding of audit(owner, { key: WORLD_KEY, anchors })) findings.push(finding);
    return findings;
  } finally {
    await owner.query("ROLLBACK");
  }
}

export const found = (owner: pg.Client, anchors?: readonly AnchorLine[]): Promise<Finding[]> =>
  foundAfter(owner, () => Promise.resolve(), anchors);

/** Whether a finding is about the place: "fact 2" is not about "fact 25". */
export const isAbout =
  (place: string) =>
  (finding: Finding): boolean =>
    finding.place === place || finding.place.startsWith(`${place} `);
