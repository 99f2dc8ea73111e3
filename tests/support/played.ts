import type { Command } from "@/lib/platform/command";
import { systemActor } from "@/lib/platform/session";
import { done, type Wish } from "./commands";

/** Carries a command out as the system. @returns the subject's id */
export const played = async <R>(command: Command<R>, wish: Wish): Promise<string> =>
  (await done(command, systemActor, wish)).subjectId;
