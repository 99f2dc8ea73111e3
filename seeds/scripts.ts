import type { Day } from "@/lib/kernel/day";
import { midtjylland } from "./midtjylland/script";
import { naersundhedsplanOn } from "./naersundhedsplan/script";
import type { Script } from "./play/script";
import { sundhedsaftale } from "./sundhedsaftale/script";
import { rammepapir } from "./syddanmark/script";

/** The demonstration's strategies: the four documents', and an invented one that is under way on the day of the first start. */
export const scriptsOn = (today: Day): readonly Script[] => [
  midtjylland,
  rammepapir,
  sundhedsaftale,
  naersundhedsplanOn(today),
];
