/** An error as RFC 9457 has it. `title` and `detail` are Danish: people read them. */
export const problem = (status: number, { title, detail }: { title: string; detail: string }): Response =>
  Response.json(
    { type: "about:blank", status, title, detail },
    { status, headers: { "content-type": "application/problem+json" } },
  );

export const notFoundProblem = (): Response =>
  problem(404, { title: "Findes ikke", detail: "Det findes ikke, eller du har ikke adgang til det." });

/** @param fields the fields of the address that name a moment */
export const badMomentProblem = (fields = "pr"): Response =>
  problem(400, {
    title: "Ugyldigt tidspunkt",
    detail: `${fields} er en dag (2026-11-21) eller et tidspunkt med tidszone (2026-11-21T12:00:00Z), der ikke ligger i fremtiden.`,
  });

/** @param names the fields of the address that have a value which is none of theirs */
export const badFieldsProblem = (names: readonly string[]): Response =>
  problem(400, {
    title: "Ugyldigt filter",
    detail: `Adressen har værdier, der ikke findes, i: ${names.join(", ")}. Se /api/v1/openapi.json.`,
  });
