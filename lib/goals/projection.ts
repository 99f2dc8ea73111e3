import "server-only";
import { insert, type Projection } from "@/lib/platform/rows";
import type { GoalFact } from "./facts";

export const goalProjection: Projection<GoalFact> = {
  "goal.set": ({ subject, data }) => [insert("Goal", { id: subject.id, ...data })],
};
