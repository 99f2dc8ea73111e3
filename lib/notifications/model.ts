/** Somebody a letter goes to. */
export type Addressee = { personId: string; name: string; email: string };

/** One thing to tell one person. `tells` is its own: told once. */
export type Notice = { tells: string; to: Addressee } & (
  | { about: "invitation" }
  | { about: "reply"; initiative: { id: string; title: string }; number: number }
  | { about: "change"; initiative: { id: string; title: string }; what: "status" | "move" }
  | { about: "reminder"; initiative: { id: string; title: string } }
);
