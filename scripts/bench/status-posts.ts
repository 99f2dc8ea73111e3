import { randomUUID } from "node:crypto";
import { SetupFailure } from "../setup-failure";
import type { Visitor } from "./browserless";
import { hiddenFields, textOf } from "./forms";
import { measure, type Pace } from "./pace";
import { BUSY } from "./pages";

export type PostFigures = { readonly alone: Pace; readonly busy: Pace };

/** Status updates as a browser without JavaScript posts them, each lane to an initiative of its own. */
export async function measureStatusPosts(
  visitor: Visitor,
  initiatives: readonly string[],
  seconds: number,
): Promise<PostFigures> {
  const lanes = await Promise.all(initiatives.slice(0, BUSY).map((initiative) => openForm(visitor, initiative)));
  const post = async (lane: number): Promise<void> => {
    const form = lanes[lane % lanes.length];
    await form?.post();
  };
  for (let warmUp = 0; warmUp < 5; warmUp++) await post(0);
  return {
    alone: await measure(post, { connections: 1, seconds }),
    busy: await measure(post, { connections: lanes.length, seconds }),
  };
}

type Form = { readonly post: () => Promise<void> };

/** The form once; every post after it carries a key of its own, and the version that the one before it made. */
async function openForm(visitor: Visitor, initiative: string): Promise<Form> {
  const path = `/initiativer/${initiative}/status`;
  const page = await visitor.ask(path);
  const hidden = hiddenFields(textOf(page), "word");
  if (!hidden) throw new SetupFailure(`${path} answered ${page.status} without a form for a status.`);
  let version = Number(hidden.get("expectedVersion") ?? "0");
  const typed = { word: "i-gang", progress: "40", note: "Arbejdet følger planen.", nextStep: "Status drøftes." };
  return {
    post: async () => {
      const own = { ...typed, key: randomUUID(), expectedVersion: String(version) };
      const answer = await visitor.submit(path, new Map([...hidden, ...Object.entries(own)]));
      if (answer.status !== 303)
        throw new SetupFailure(`A status posted to ${path} was answered with ${answer.status}.`);
      version += 1;
    },
  };
}
