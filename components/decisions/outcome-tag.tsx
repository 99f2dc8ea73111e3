import { Tag, type TagProps } from "@/components/ui/tag";
import { effectOf } from "@/lib/consequences/rules";
import type { Effect } from "@/lib/consequences/model";
import { outcomeLabel } from "@/lib/decisions/labels";
import type { Outcome } from "@/lib/decisions/model";

const TONE: Record<Effect, NonNullable<TagProps["tone"]>> = {
  decides: "brand",
  recommends: "info",
  informs: "info",
  "leaves-open": "neutral",
  "sends-back": "warning",
  rejects: "warning",
};

export const OutcomeTag = ({ outcome }: { outcome: Outcome }) => (
  <Tag tone={TONE[effectOf(outcome)]}>{outcomeLabel[outcome]}</Tag>
);
