import { loadSubject } from "@/lib/initiatives/evidence";
import { canSeeInitiative } from "@/lib/initiatives/policy";
import { dayOf, type Day } from "@/lib/kernel/day";
import { loadAddressee, loadLate, loadSenders, loadWatchers } from "@/lib/notifications/evidence";
import { changeWords, invitationWords, reminderWords, replyWords } from "@/lib/notifications/labels";
import type { Notice } from "@/lib/notifications/model";
import { isNews, mailedAbout, remindUntil, weekOf } from "@/lib/notifications/rules";
import { database, type Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { makeInvitation } from "@/lib/platform/invitations";
import { followLedger, type Followed } from "@/lib/platform/jobs";
import { findTold, post } from "@/lib/platform/mail";
import { actorFor } from "@/lib/platform/session";

type Send = typeof post;

/** Mails what the facts behind the cursor are to tell, to the end of the ledger. @returns how many facts were looked at */
export async function mailNews(send: Send = post): Promise<number> {
  let looked = 0;
  for (;;) {
    const followed = await followLedger("mail", async (facts) => {
      const notices: Notice[] = [];
      for (const fact of facts) notices.push(...(await noticesOf(database().now, fact)));
      await tell(notices, send);
    });
    if (followed === 0) return looked;
    looked += followed;
  }
}

/** Asks leads for a new status, at most once a week for each initiative. */
export async function mailReminders(send: Send = post, today: Day = dayOf(new Date())): Promise<void> {
  const late = await loadLate(database().now, { today, until: remindUntil(today) });
  await tell(
    late.map(({ initiativeId, title, ...to }) => ({
      tells: `status-${weekOf(today)}-${initiativeId}-${to.personId}`,
      to,
      about: "reminder",
      initiative: { id: initiativeId, title },
    })),
    send,
  );
}

async function noticesOf(tx: Tx, fact: Followed): Promise<Notice[]> {
  const about = isNews(fact.stamp, new Date()) ? mailedAbout(fact.type) : null;
  if (about === null) return [];
  const today = dayOf(new Date());
  const tells = (personId: string): string => `${String(fact.position)}-${personId}`;
  switch (about) {
    case "invitation": {
      const to = await loadAddressee(tx, fact.subjectId);
      return to ? [{ tells: tells(to.personId), to, about }] : [];
    }
    case "reply":
      return (await loadSenders(tx, fact.subjectId, today)).map(({ initiativeId, title, receipt, ...to }) => ({
        tells: tells(to.personId),
        to,
        about,
        receipt,
        initiative: { id: initiativeId, title },
      }));
    case "status":
    case "move":
    case "return":
    case "withdrawal":
    case "reopening": {
      const watchers = await loadWatchers(tx, fact.subjectId, fact.actorId);
      const subject = watchers.length === 0 ? null : await loadSubject(tx, fact.subjectId);
      const notices: Notice[] = [];
      for (const { initiativeId, title, ...to } of watchers) {
        const actor = await actorFor(tx, to.personId, today, null);
        // Who follows may have lost the right to see it since.
        if (!actor || !subject || !canSeeInitiative(actor, subject)) continue;
        notices.push({
          tells: tells(to.personId),
          to,
          about: "change",
          what: about,
          initiative: { id: initiativeId, title },
        });
      }
      return notices;
    }
  }
}

/** Tells each notice that has not been told, changes and reminders of one person in one letter. */
async function tell(notices: readonly Notice[], send: Send): Promise<void> {
  const told = await findTold(notices.map(({ tells }) => tells));
  const news = notices.filter(({ tells }) => !told.has(tells));
  const links = { origin: env().APP_ORIGIN };
  for (const notice of news) {
    const { to, tells } = notice;
    if (notice.about === "invitation") {
      const token = await makeInvitation(database().now, to.personId);
      await send({ to: to.email, tells: [tells], ...invitationWords(to, token, links) });
    } else if (notice.about === "reply") {
      await send({ to: to.email, tells: [tells], ...replyWords(notice, links) });
    }
  }
  for (const personId of new Set(news.map(({ to }) => to.personId))) {
    const mine = news.filter(({ to }) => to.personId === personId);
    await digest(
      mine.flatMap((notice) => (notice.about === "change" ? [notice] : [])),
      changeWords,
      send,
    );
    await digest(
      mine.flatMap((notice) => (notice.about === "reminder" ? [notice] : [])),
      reminderWords,
      send,
    );
  }
}

type WordsOf<N> = (name: string, notices: readonly N[], links: { origin: string }) => { subject: string; text: string };

async function digest<N extends Notice>(notices: readonly N[], wordsOf: WordsOf<N>, send: Send): Promise<void> {
  const [first, ...others] = notices;
  if (!first) return;
  const { to, tells } = first;
  const words = wordsOf(to.name, notices, { origin: env().APP_ORIGIN });
  await send({ to: to.email, tells: [tells, ...others.map((notice) => notice.tells)], ...words });
}
