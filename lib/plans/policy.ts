import { canKeepStrategy } from "@/lib/strategies/policy";

/** The secretariat of the region that owns the strategy announces the plans it is carried out by. */
export const canAnnouncePlan = canKeepStrategy;
