import { once } from "node:events";
import type { AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer, type SMTPServerAddress } from "smtp-server";

export type MailServer = {
  readonly url: string;
  /** What came through, as a mail program reads it. */
  readonly letters: Email[];
  /** Everybody a letter was tried for, as often as it was. */
  readonly tried: string[];
  /** The answer to a letter for this address, or from any sender. */
  readonly refusals: Map<string, number>;
  readonly close: () => Promise<void>;
};

export const ANY_SENDER = "any sender";

/** A mail server of the test's own, which listens when this is done. */
export async function startMailServer(): Promise<MailServer> {
  const letters: Email[] = [];
  const tried: string[] = [];
  const refusals = new Map<string, number>();
  const answer = (to: string, done: (error?: Error | null) => void): void => {
    const responseCode = refusals.get(to);
    done(responseCode === undefined ? null : Object.assign(new Error("Not here"), { responseCode }));
  };
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onMailFrom: (_address, _session, done) => answer(ANY_SENDER, done),
    onRcptTo: ({ address }: SMTPServerAddress, _session, done) => {
      tried.push(address);
      answer(address, done);
    },
    onData: (stream, _session, done) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        PostalMime.parse(Buffer.concat(parts)).then((letter) => {
          letters.push(letter);
          done();
        }, done);
      });
    },
  });
  const listening = server.listen(0, "127.0.0.1");
  await once(listening, "listening");
  // A server that listens on a port has an address of this shape.
  const { port } = listening.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(resolve));
  return { url: `smtp://127.0.0.1:${String(port)}`, letters, tried, refusals, close };
}
