/** Somebody a letter goes to. */
export type Addressee = { personId: string; name: string; email: string };

/** What can happen to an initiative that those who follow it are told of. */
export type Change = "status" | "move" | "return" | "withdrawal" | "reopening";

/** One thing to tell one person. `tells` is its own: told once. */
export type Notice = { tells: string; to: Addressee } & (
  | { about: "invitation" }
  | { about: "reply"; initiative: { id: string; title: string }; receipt: string }
  | { about: "change"; initiative: { id: string; title: string }; what: Change }
  | { about: "reminder"; initiative: { id: string; title: string } }
);
