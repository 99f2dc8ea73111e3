import "server-only";
import * as z from "zod";
import { id, key, text, version } from "@/lib/platform/input";
import { AUDIENCES } from "@/lib/strategies/model";
import { TEXT_KINDS } from "./model";

const body = () => text({ what: "Teksten", min: 1, max: 20_000 });

export const draftTextInput = z.strictObject({
  key: key(),
  initiativeId: id<"Initiative">(),
  kind: z.enum(TEXT_KINDS),
  body: body(),
  audience: z.enum(AUDIENCES).default("public"),
});

const onText = { key: key(), initiativeId: id<"Initiative">(), textId: id<"Text">(), expectedVersion: version() };

export const rewriteTextInput = z.strictObject({ ...onText, body: body() });
export const publishTextInput = z.strictObject(onText);
