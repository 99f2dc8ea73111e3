import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { formWith } from "../support/forms";
import type { Visitor } from "../support/visitor";

/** Status updates sent one after the other from several hands, until told to stop; what was acknowledged is remembered. */
export class Reporting {
  /** The lines of all updates that the application said were recorded. */
  readonly acknowledged = new Set<string>();
  private isOver = false;
  private readonly hands: readonly Promise<void>[];

  constructor(secretariat: Visitor, initiatives: readonly string[]) {
    this.hands = initiatives.map((initiative) => this.report(secretariat, initiative));
  }

  async stop(): Promise<void> {
    this.isOver = true;
    await Promise.all(this.hands);
  }

  private async report(secretariat: Visitor, initiative: string): Promise<void> {
    const path = `/initiativer/${initiative}/status`;
    while (!this.isOver) {
      const note = `Linje ${randomUUID()}`;
      // Whoever is cut off tries again a little later, as people do.
      const isRecorded = await this.send(secretariat, path, note).catch(() => false);
      if (isRecorded) this.acknowledged.add(note);
      else await sleep(100);
    }
  }

  private async send(secretariat: Visitor, path: string, note: string): Promise<boolean> {
    const page = await secretariat.gets(path);
    if (page.status !== 200) return false;
    const typed = { word: "i-gang", progress: "40", note, nextStep: "" };
    const { status } = await secretariat.posts(path, formWith(page.html, "Gem status"), typed);
    return status === 303;
  }
}
