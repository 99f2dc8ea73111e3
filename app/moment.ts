import { cache } from "react";
import { isUuid } from "@/lib/kernel/ids";
import { findMeetingMoment, type MeetingMoment } from "@/lib/moments/queries";
import { parseMoment, read, type Moment } from "@/lib/platform/readers";
import { currentVisitor } from "@/lib/platform/session";

export type AskedMoment = {
  /** undefined: it is no day or instant, one to come, or a meeting that has no moment or is not the viewer's to see. */
  moment: Moment | undefined;
  /** Whose agenda's moment it is; null: a day or an instant was asked for. */
  meeting: MeetingMoment | null;
};

/** `?pr=`: a day, an instant, or a meeting that the person who asks can see. */
export const momentAt = cache(async (pr: string): Promise<AskedMoment> => {
  if (!isUuid(pr)) {
    const moment = parseMoment(pr);
    return { moment: moment.ok ? moment.value : undefined, meeting: null };
  }
  const { actor } = await currentVisitor();
  const meeting = await read(null, (reader) => findMeetingMoment(reader, actor, pr));
  return { moment: meeting?.instant, meeting };
});
