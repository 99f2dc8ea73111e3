/** The pages of a meeting: its agenda, and its minutes. */
export type MeetingPart = "" | "referat";

/** @param page anything but a part's name is the agenda: it may come from a form */
export const meetingPath = (meetingId: string, page = ""): string =>
  `/moeder/${meetingId}${page === "referat" ? "/referat" : ""}`;
