import { canKeepStrategy } from "@/lib/strategies/policy";

/** The secretariat of the region that owns the strategy writes down what it aims at. */
export const canSetGoal = canKeepStrategy;
