import { SetupFailure } from "../setup-failure";
import { visit } from "./browserless";
import { hiddenFields, textOf } from "./forms";

const PASSWORD = "demo-strategispor";

/** Signs one of the demonstration's people in through the form. @returns the cookie */
export async function signIn(origin: string, email: string): Promise<string> {
  const visitor = visit(origin, { connections: 1 });
  try {
    const page = await visitor.ask("/log-ind");
    const fields = hiddenFields(textOf(page), "password");
    if (!fields) throw new SetupFailure(`/log-ind answered ${page.status} without a form for a password.`);
    const answer = await visitor.submit("/log-ind", fields.set("email", email).set("password", PASSWORD));
    const cookies = (answer.headers["set-cookie"] ?? []).map((cookie) => cookie.split(";")[0] ?? "");
    if (answer.status !== 303 || cookies.length === 0)
      throw new SetupFailure(`${email} was not let in: ${answer.status}.`);
    return cookies.join("; ");
  } finally {
    visitor.close();
  }
}
