// What the machine itself can do: a list of fifty initiatives as HTML by Node and pg alone, without Next, Prisma, rights
// or a design. `bare.mjs PORT`, with DATABASE_URL; ends with the process that started it.
import { createServer } from "node:http";
import pg from "pg";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 16 });

const LIST = {
  name: "list",
  text: `SELECT i.number, i.title, p.title AS phase, s.word FROM "Initiative" i LEFT JOIN "Phase" p ON p.id = i."phaseId"
    LEFT JOIN "InitiativeStatus" s ON s.id = i.id ORDER BY i.id LIMIT 50`,
};

const escaped = (text) => String(text ?? "").replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

createServer((_request, response) => {
  pool.query(LIST).then(
    ({ rows }) => {
      const lines = rows.map(
        (row) =>
          `<tr>${Object.values(row)
            .map((cell) => `<td>${escaped(cell)}</td>`)
            .join("")}</tr>`,
      );
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(`<table>${lines.join("")}</table>`);
    },
    () => response.writeHead(500).end(),
  );
}).listen(Number(process.argv[2]), "127.0.0.1");
