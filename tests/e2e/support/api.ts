import { z } from "zod";
import { midtjylland } from "@/seeds/midtjylland/script";
import type { InitiativeKey } from "@/seeds/midtjylland/types";
import type { Script } from "@/seeds/play/script";
import { nobody } from "./visitor";

const initiative = z.object({
  id: z.uuid(),
  number: z.number(),
  title: z.string(),
  phase: z.object({ kind: z.string(), title: z.string() }).nullable(),
  status: z.object({
    word: z.string().nullable(),
    known: z.boolean(),
    progress: z.number().nullable(),
    updatedOn: z.string().nullable(),
  }),
});

const tree = z.object({ tracks: z.array(z.object({ number: z.number(), initiatives: z.array(initiative) })) });

export type ToldByApi = z.output<typeof initiative>;

type Asked = { readonly day?: string; readonly of?: Pick<Script, "strategy"> };

/** What the public API tells of an initiative: of Midtjylland's strategy, or another; of that day, if one is given. */
export async function inStrategyApi(key: InitiativeKey, { day, of = midtjylland }: Asked = {}): Promise<ToldByApi> {
  const { html } = await nobody.gets(`/api/v1/strategies/${of.strategy.slug}${day ? `?pr=${day}` : ""}`);
  const { tracks } = tree.parse(JSON.parse(html));
  const [track, number] = key.split(".").map(Number);
  const found = tracks.find((one) => one.number === track)?.initiatives.find((one) => one.number === number);
  if (!found) throw new RangeError(`The API tells of no initiative ${key}`);
  return found;
}
