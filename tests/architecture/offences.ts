import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";

type Import = { readonly from: string; readonly to: string; readonly isType?: true };

/** For every wall, imports that go through it. */
export const OFFENCES: readonly (Import & { readonly rule: string })[] = [
  { rule: "kernel-imports-nothing", from: "lib/kernel/day.ts", to: "lib/plans/model.ts" },
  { rule: "kernel-imports-nothing", from: "lib/kernel/day.ts", to: "node_modules/zod/index.js" },
  { rule: "pure-files-stay-pure", from: "lib/plans/rules.ts", to: "lib/plans/evidence.ts" },
  { rule: "pure-files-stay-pure", from: "lib/plans/rules.ts", to: "lib/platform/db.ts", isType: true },
  { rule: "pure-files-stay-pure", from: "lib/plans/policy.ts", to: "node_modules/server-only/index.js" },
  { rule: "schema-describes-input", from: "lib/plans/schema.ts", to: "lib/platform/db.ts" },
  { rule: "projection-maps-facts-to-rows", from: "lib/plans/projection.ts", to: "lib/platform/db.ts" },
  { rule: "evidence-loads", from: "lib/plans/evidence.ts", to: "lib/plans/queries.ts" },
  { rule: "evidence-loads", from: "lib/plans/evidence.ts", to: "lib/plans/commands/make-plan.ts" },
  { rule: "queries-read", from: "lib/plans/queries.ts", to: "lib/goals/queries.ts" },
  { rule: "queries-read", from: "lib/plans/queries.ts", to: "lib/goals/queries.ts", isType: true },
  { rule: "queries-read", from: "lib/plans/queries.ts", to: "lib/plans/commands/make-plan.ts" },
  { rule: "commands-load-and-decide", from: "lib/plans/commands/make-plan.ts", to: "lib/plans/commands/drop-plan.ts" },
  { rule: "commands-load-and-decide", from: "lib/plans/commands/make-plan.ts", to: "lib/goals/commands/set-goal.ts" },
  { rule: "commands-load-and-decide", from: "lib/plans/commands/make-plan.ts", to: "lib/goals/schema.ts" },
  { rule: "commands-load-and-decide", from: "lib/plans/commands/make-plan.ts", to: "lib/goals/queries.ts" },
  { rule: "commands-load-and-decide", from: "lib/plans/commands/make-plan.ts", to: "lib/platform/ledger.ts" },
  { rule: "actions-are-bridges", from: "lib/plans/actions.ts", to: "lib/goals/commands/set-goal.ts" },
  { rule: "actions-are-bridges", from: "lib/plans/actions.ts", to: "lib/platform/db.ts" },
  { rule: "platform-is-plumbing", from: "lib/platform/ledger.ts", to: "lib/plans/queries.ts" },
  { rule: "platform-is-plumbing", from: "lib/platform/ledger.ts", to: "lib/plans/evidence.ts" },
  { rule: "one-file-knows-the-projections", from: "lib/platform/ledger.ts", to: "lib/plans/projection.ts" },
  { rule: "one-file-knows-the-projections", from: "seeds/run.ts", to: "lib/plans/projection.ts" },
  { rule: "data-files-alone-know-prisma", from: "lib/plans/labels.ts", to: "prisma/generated/client.ts", isType: true },
  { rule: "data-files-alone-know-prisma", from: "app/page.tsx", to: "prisma/generated/client.ts" },
  { rule: "components-show", from: "components/plans/plan-table.tsx", to: "lib/plans/queries.ts" },
  { rule: "components-show", from: "components/plans/plan-table.tsx", to: "lib/plans/schema.ts" },
  { rule: "components-show", from: "components/plans/plan-table.tsx", to: "node_modules/zod/index.js" },
  { rule: "components-show", from: "components/plans/plan-table.tsx", to: "app/frame.tsx" },
  {
    rule: "components-know-data-by-type",
    from: "components/plans/plan-table.tsx",
    to: "lib/platform/session.ts",
    isType: true,
  },
  { rule: "components-send-to-their-own-module", from: "components/plans/plan-table.tsx", to: "lib/goals/actions.ts" },
  { rule: "the-design-system-stands-alone", from: "components/ui/button.tsx", to: "lib/plans/labels.ts" },
  { rule: "the-design-system-stands-alone", from: "components/ui/button.tsx", to: "components/plans/plan-table.tsx" },
  { rule: "pages-arrange", from: "app/page.tsx", to: "lib/plans/commands/make-plan.ts" },
  { rule: "pages-arrange", from: "app/page.tsx", to: "lib/plans/evidence.ts" },
  { rule: "pages-arrange", from: "app/page.tsx", to: "lib/platform/ledger.ts" },
  { rule: "nobody-imports-app", from: "lib/goals/queries.ts", to: "app/frame.tsx" },
  { rule: "seeds-use-the-doors", from: "seeds/run.ts", to: "lib/plans/schema.ts" },
  { rule: "seeds-use-the-doors", from: "seeds/run.ts", to: "lib/plans/evidence.ts" },
  { rule: "tests-use-the-doors", from: "tests/db/plans.test.ts", to: "lib/plans/actions.ts" },
  { rule: "production-stands-without-tests-and-seeds", from: "lib/goals/evidence.ts", to: "tests/support/world.ts" },
  { rule: "no-cycles", from: "lib/goals/facts.ts", to: "lib/goals/rules.ts" },
  { rule: "every-import-is-found", from: "lib/goals/policy.ts", to: "./nowhere" },
];

/** The ways that are meant to be open. */
const OPEN: readonly Import[] = [
  // Alone it is open; with the offence above it closes a circle, also as a mere type.
  { from: "lib/goals/rules.ts", to: "lib/goals/facts.ts", isType: true },
  { from: "lib/plans/schema.ts", to: "node_modules/zod/index.js" },
  { from: "lib/plans/schema.ts", to: "lib/platform/input.ts" },
  { from: "lib/plans/queries.ts", to: "lib/goals/evidence.ts" },
  { from: "lib/plans/queries.ts", to: "prisma/generated/client.ts" },
  { from: "lib/plans/commands/make-plan.ts", to: "lib/plans/schema.ts" },
  { from: "lib/plans/commands/make-plan.ts", to: "lib/goals/evidence.ts" },
  { from: "lib/plans/actions.ts", to: "lib/plans/commands/make-plan.ts" },
  { from: "lib/platform/projections.ts", to: "lib/plans/projection.ts" },
  { from: "components/plans/plan-table.tsx", to: "lib/plans/evidence.ts", isType: true },
  { from: "components/plans/plan-table.tsx", to: "lib/goals/queries.ts", isType: true },
  { from: "components/plans/plan-form.tsx", to: "lib/plans/actions.ts" },
  { from: "components/plans/plan-form.tsx", to: "lib/plans/labels.ts" },
  { from: "app/page.tsx", to: "lib/plans/queries.ts" },
  { from: "app/page.tsx", to: "components/plans/plan-form.tsx" },
  { from: "app/page.tsx", to: "node_modules/next/index.js" },
  { from: "seeds/run.ts", to: "lib/plans/commands/make-plan.ts" },
  { from: "tests/db/plans.test.ts", to: "lib/plans/commands/make-plan.ts" },
  { from: "tests/db/plans.test.ts", to: "lib/plans/evidence.ts" },
  { from: "tests/support/world.ts", to: "lib/platform/session.ts" },
];

const NOWHERE = "./nowhere";

function asStatement({ from, to, isType }: Import): string {
  const path = relative(dirname(from), to.replace(/[.]tsx?$/, "")).replace(/^(?![.])/, "./");
  const packageName = /^node_modules\/([^/]+)/.exec(to)?.[1];
  const name = to === NOWHERE ? to : (packageName ?? path);
  return isType ? `export type { Thing } from "${name}";` : `import "${name}";`;
}

/** Writes a small project that goes through every wall, and takes the open ways too. @returns its folder */
export function buildOffendingProject(): string {
  const folder = mkdtempSync(join(tmpdir(), "strategispor-offences-"));
  const files = new Map<string, string[]>();
  for (const way of [...OFFENCES, ...OPEN]) {
    files.set(way.from, [...(files.get(way.from) ?? []), asStatement(way)]);
    if (way.to !== NOWHERE) files.set(way.to, files.get(way.to) ?? []);
  }
  files.set("tsconfig.json", ["{}"]);
  for (const [path, lines] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), lines.join("\n"));
  }
  return folder;
}
