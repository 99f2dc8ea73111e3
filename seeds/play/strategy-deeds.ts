import { setGoal } from "@/lib/goals/commands/set-goal";
import { announcePlan } from "@/lib/plans/commands/announce-plan";
import { addTrack } from "@/lib/strategies/commands/add-track";
import { adoptStrategy } from "@/lib/strategies/commands/adopt-strategy";
import { foundStrategy } from "@/lib/strategies/commands/found-strategy";
import { publishStrategy } from "@/lib/strategies/commands/publish-strategy";
import { known } from "./foundation";
import { strategyOf, type Scene } from "./scene";
import type { StrategyDeed } from "./steps";

export async function playOnStrategy(step: StrategyDeed, scene: Scene): Promise<void> {
  switch (step.does) {
    case "found-strategy":
      return found(scene);
    case "set-goals":
      for (const goal of scene.script.goals) await scene.send(setGoal, { strategyId: scene.stage.strategyId, ...goal });
      return;
    case "announce-plans":
      return announce(scene);
    case "adopt-strategy": {
      const { id, version } = await strategyOf(scene);
      const wish = { strategyId: id, expectedVersion: version, by: step.body, adoptedOn: step.adoptedOn };
      await scene.send(adoptStrategy, wish);
      return;
    }
    case "publish-strategy": {
      const { id, version } = await strategyOf(scene);
      await scene.send(publishStrategy, { strategyId: id, expectedVersion: version });
      return;
    }
  }
}

async function found({ script: { strategy, tracks }, foundation, stage, send }: Scene): Promise<void> {
  const { owner, mandate, ...words } = strategy;
  const { subjectId } = await send(foundStrategy, {
    ...words,
    ownerId: known(foundation.organisations, owner),
    mandate: mandate?.quote,
    mandateText: mandate?.text,
    mandateTo: mandate?.to,
    sharedWithPartners: true,
    // What happens in it is invented, whatever its words are taken from.
    isDemonstration: true,
  });
  stage.strategyId = subjectId;
  for (const track of tracks) await send(addTrack, { strategyId: subjectId, ...track });
}

async function announce({ script: { plans }, foundation, stage, send }: Scene): Promise<void> {
  for (const { organisation, due, covers, demonstration, ...plan } of plans) {
    await send(announcePlan, {
      ...plan,
      strategyId: stage.strategyId,
      organisationId: organisation && known(foundation.organisations, organisation),
      dueText: due.text,
      dueFrom: due.from,
      dueTo: due.to,
      coversText: covers,
      isDemonstration: demonstration,
    });
  }
}
