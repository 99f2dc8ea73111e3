import { Tag, type TagProps } from "@/components/ui/tag";
import { outcomeLabel } from "@/lib/decisions/labels";
import { EFFECT, type Effect, type Outcome } from "@/lib/decisions/model";

const TONE: Record<Effect, NonNullable<TagProps["tone"]>> = {
  decides: "brand",
  recommends: "info",
  informs: "info",
  "leaves-open": "neutral",
  "sends-back": "warning",
  rejects: "warning",
};

export const OutcomeTag = ({ outcome }: { outcome: Outcome }) => (
  <Tag tone={TONE[EFFECT[outcome]]}>{outcomeLabel[outcome]}</Tag>
);
