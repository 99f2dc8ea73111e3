import { expect, test } from "vitest";
import { INVITATION_REST_MS, mayInviteAgain } from "@/lib/people/rules";

const now = new Date("2026-11-22T12:00:00Z");

test("who was never invited may be, and who was is left in peace for a while", () => {
  expect(mayInviteAgain(null, now)).toBe(true);
  expect(mayInviteAgain(new Date(now.getTime() - INVITATION_REST_MS), now)).toBe(true);
  expect(mayInviteAgain(new Date(now.getTime() - INVITATION_REST_MS + 1), now)).toBe(false);
});
