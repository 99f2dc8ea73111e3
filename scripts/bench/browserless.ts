import { Agent, request, type IncomingHttpHeaders } from "node:http";

export type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer };

export type Asked = {
  readonly method?: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer;
};

/** Somebody who asks the application over HTTP, as a browser without JavaScript does. */
export type Visitor = {
  readonly ask: (path: string, asked?: Asked) => Promise<Answer>;
  readonly submit: (path: string, fields: ReadonlyMap<string, string>) => Promise<Answer>;
  readonly close: () => void;
};

const LONGEST_ANSWER_MS = 30_000;

/** @param cookie as a sign-in gave it; none for the public */
export function visit(origin: string, { cookie, connections }: { cookie?: string; connections: number }): Visitor {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const own = cookie === undefined ? {} : { cookie };
  const ask = (path: string, { method = "GET", headers = {}, body }: Asked = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const all = { "accept-encoding": "gzip", accept: "text/html", ...own, ...headers };
      const asked = request(new URL(path, origin), { agent, method, headers: all }, (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("end", () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
        );
        answer.on("error", reject);
      });
      asked.setTimeout(LONGEST_ANSWER_MS, () => asked.destroy(new Error(`${path} did not answer in time`)));
      asked.on("error", reject);
      asked.end(body);
    });
  const submit = (path: string, fields: ReadonlyMap<string, string>) => {
    const { headers, body } = multipart(fields);
    return ask(path, { method: "POST", headers: { ...headers, origin }, body });
  };
  return { ask, submit, close: () => agent.destroy() };
}

const BOUNDARY = "----strategispor-bench";

function multipart(fields: ReadonlyMap<string, string>): { headers: Record<string, string>; body: Buffer } {
  const parts = [...fields].map(
    ([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const body = Buffer.from(`${parts.join("")}--${BOUNDARY}--\r\n`);
  const headers = {
    "content-type": `multipart/form-data; boundary=${BOUNDARY}`,
    "content-length": String(body.length),
  };
  return { headers, body };
}
