import { withConnection } from "../../scripts/database/connect.ts";

/** A value that stands for personal data in a test, and where it came in. */
export interface Canary {
  what: string;
  value: string;
}

/** A text that may hold a canary, and what it is a text of. */
export interface Searched {
  place: string;
  text: string;
}

/** Every row of every table, of all schemas but the server's own: what a dump of the database holds. */
export async function dumpDatabase(ownerUrl: string): Promise<Searched[]> {
  return withConnection(ownerUrl, "fairmatch dump", async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(`
      SELECT format('%I.%I', n.nspname, c.relname) AS name
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'm') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
        AND c.relname <> 'zip_place'
      ORDER BY 1`);
    const dump: Searched[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ text: string }>(
        `SELECT to_jsonb(t)::text AS text FROM ${name} t`,
      );
      dump.push(...rows.map(({ text }) => ({ place: name, text })));
    }
    return dump;
  });
}

/** Which canaries are readable where: as they are, in any case, or in hex, base64 or a form's encoding. */
export function findCanaries(canaries: readonly Canary[], searched: readonly Searched[]): string[] {
  const forms = canaries.map((canary) => ({ canary, written: writtenForms(canary.value) }));
  return searched.flatMap(({ place, text }) => {
    const lower = text.toLowerCase();
    return forms
      .filter(({ written }) => written.some((form) => lower.includes(form)))
      .map(({ canary }) => `${canary.what} "${canary.value}" in ${place}`);
  });
}

/** All in lower case. Base64 has three forms, by where in the whole text a value begins. */
function writtenForms(value: string): string[] {
  const forms = [value, JSON.stringify(value).slice(1, -1), encodeURIComponent(value)];
  for (const text of [value, value.toLowerCase()]) {
    const bytes = Buffer.from(text);
    forms.push(bytes.toString("hex"));
    for (const before of [0, 1, 2]) {
      const whole = Buffer.concat([Buffer.alloc(before), bytes]).toString("base64url");
      // The first and last characters depend on what stands beside.
      forms.push(whole.slice(before === 0 ? 0 : before + 1, Math.floor(((before + bytes.length) * 8) / 6)));
    }
  }
  return [...new Set(forms.map((form) => form.toLowerCase()))];
}
