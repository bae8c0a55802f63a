import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { appDb, matcherDb, workerDb } from "#lib/platform/db.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";

const database = useTestDatabase();

const DENIED = /42501|denied/;

describe("roles", () => {
  it("runs nothing as a superuser, and no runtime role owns, creates or bypasses anything", async () => {
    const clients = { app: appDb(), matcher: matcherDb(), worker: workerDb(), owner: database.owner() };
    for (const [role, db] of Object.entries(clients)) {
      const [self] = await db.$queryRaw<{ role: string; superuser: boolean; bypasses: boolean }[]>`
        SELECT rolname AS role, rolsuper AS superuser, rolbypassrls AS bypasses
        FROM pg_roles WHERE rolname = current_user`;
      expect(self).toEqual({ role: `fairmatch_${role}`, superuser: false, bypasses: false });
    }
    const [{ owned } = { owned: -1 }] = await database.owner().$queryRaw<{ owned: number }[]>`
      SELECT count(*)::int AS owned FROM pg_class
      WHERE relowner IN (SELECT oid FROM pg_roles WHERE rolname IN ('fairmatch_app', 'fairmatch_matcher', 'fairmatch_worker'))`;
    expect(owned).toBe(0);
  });

  it("keeps the session of each role in UTC, which Prisma's driver relies on", async () => {
    for (const db of [appDb(), matcherDb(), workerDb()]) {
      const [row] = await db.$queryRaw<{ zone: string }[]>`SELECT current_setting('timezone') AS zone`;
      expect(row?.zone).toBe("UTC");
    }
  });

  it("lets no runtime role make a table, anywhere", async () => {
    for (const db of [appDb(), matcherDb(), workerDb()]) {
      for (const schema of ["public", "commerce", "matching", "pgboss"]) {
        await expect(db.$executeRawUnsafe(`CREATE TABLE ${schema}.mine (id int)`)).rejects.toThrow(DENIED);
      }
    }
  });
});

describe("matcher", () => {
  it("reads schema matching", async () => {
    expect(await matcherDb().$queryRaw`SELECT * FROM matching.program_facts`).toEqual([]);
    expect(await matcherDb().$queryRaw`SELECT revision FROM matching.catalogue_revision`).toHaveLength(1);
  });

  it("is refused every other table of ours", async () => {
    const tables = await database.owner().$queryRaw<{ name: string }[]>`
      SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
      WHERE schemaname IN ('public', 'commerce', 'pgboss')`;
    expect(tables.length).toBeGreaterThan(35);
    for (const { name } of tables) {
      await expect(matcherDb().$queryRawUnsafe(`SELECT 1 FROM ${name}`), name).rejects.toThrow(DENIED);
    }
  });

  it("is refused by Prisma's own queries too", async () => {
    await expect(matcherDb().agreement.findMany()).rejects.toThrow(DENIED);
    await expect(matcherDb().program.findMany({ include: { placements: true } })).rejects.toThrow(DENIED);
  });

  it("changes nothing, the revision included", async () => {
    await expect(
      matcherDb().$executeRaw`UPDATE matching.catalogue_revision SET revision = 0`,
    ).rejects.toThrow(DENIED);
  });

  it("sees only columns that were named, none of them commercial", async () => {
    const columns = await database.owner().$queryRaw<{ name: string }[]>`
      SELECT column_name AS name FROM information_schema.columns
      WHERE table_schema = 'matching' AND table_name = 'program_facts' ORDER BY ordinal_position`;
    expect(columns.map(({ name }) => name)).toMatchInlineSnapshot(`
      [
        "id",
        "slug",
        "name",
        "school_id",
        "school_slug",
        "school_name",
        "cip_code",
        "level",
        "modalities",
        "schedules",
        "months_full_time",
        "months_part_time",
        "cost_in_state_cents",
        "cost_out_of_state_cents",
        "cost_online_cents",
        "rolling_start",
        "start_dates",
        "min_education",
        "entry_skill",
        "admission_note",
        "states_served",
        "states_known",
        "max_transfer_credits",
        "program_accreditation",
        "prepares_for",
        "gi_bill",
        "yellow_ribbon",
        "tuition_assistance",
        "federal_aid",
        "completion_rate",
        "placement_rate",
        "results_source",
        "facts_source",
        "facts_as_of",
        "school_accreditor",
        "is_demo",
        "version",
        "campuses",
      ]
    `);
    const sources = await database.owner().$queryRaw<{ schema: string }[]>`
      SELECT DISTINCT table_schema AS schema FROM information_schema.view_column_usage
      WHERE view_schema = 'matching'`;
    expect(sources).toEqual([{ schema: "public" }]);
  });
});

describe("app and worker", () => {
  it("can neither change nor delete what is append-only, nor delete requests", async () => {
    for (const db of [appDb(), workerDb()]) {
      for (const table of ["consent", "consent_withdrawal", "audit_event", "inquiry"]) {
        await expect(db.$executeRawUnsafe(`UPDATE ${table} SET created_at = now()`)).rejects.toThrow(DENIED);
      }
      for (const table of ["consent", "audit_event", "inquiry", "lead", "lead_note", "delivery", "attempt"]) {
        await expect(db.$executeRawUnsafe(`DELETE FROM ${table}`)).rejects.toThrow(DENIED);
        await expect(db.$executeRawUnsafe(`TRUNCATE ${table} CASCADE`)).rejects.toThrow(DENIED);
      }
    }
  });

  it("leaves the lead's contents to the app: the worker moves its status only", async () => {
    await expect(workerDb().$executeRaw`UPDATE lead SET email_sealed = 'x'`).rejects.toThrow(DENIED);
    expect(
      await workerDb().$executeRaw`UPDATE lead SET status = 'ready' WHERE id = ${randomUUID()}::uuid`,
    ).toBe(0);
  });

  it("keeps commercial terms from the worker's pen", async () => {
    await expect(
      workerDb().$executeRaw`UPDATE commerce.agreement SET price_per_lead_cents = 0`,
    ).rejects.toThrow(DENIED);
    await expect(workerDb().$executeRaw`DELETE FROM commerce.agreement_cap`).rejects.toThrow(DENIED);
  });

  it("does not show password hashes to the worker", async () => {
    await expect(workerDb().user.findMany()).rejects.toThrow(DENIED);
  });

  it("keeps the history of migrations from everybody's pen", async () => {
    for (const db of [appDb(), workerDb()]) {
      await expect(db.$executeRaw`DELETE FROM _prisma_migrations`).rejects.toThrow(DENIED);
    }
  });
});

it("gives each role no more than its work needs, table by table", async () => {
  const rows = await database.owner().$queryRaw<{ line: string }[]>`
    SELECT rpad(name, 32) || string_agg(rights, '  ' ORDER BY role) AS line
    FROM (
      SELECT format('%I.%I', schemaname, tablename) AS name, role,
        rpad(role || ':' || concat(
          CASE WHEN has_table_privilege('fairmatch_' || role, relid, 'SELECT') THEN 'r'
               WHEN has_any_column_privilege('fairmatch_' || role, relid, 'SELECT') THEN '(r)' END,
          CASE WHEN has_table_privilege('fairmatch_' || role, relid, 'INSERT') THEN 'i' END,
          CASE WHEN has_table_privilege('fairmatch_' || role, relid, 'UPDATE') THEN 'u'
               WHEN has_any_column_privilege('fairmatch_' || role, relid, 'UPDATE') THEN '(u)' END,
          CASE WHEN has_table_privilege('fairmatch_' || role, relid, 'DELETE') THEN 'd' END), 12) AS rights
      FROM pg_tables,
        LATERAL (SELECT format('%I.%I', schemaname, tablename)::regclass AS relid) AS found,
        unnest(ARRAY['app', 'worker']) AS role
      WHERE schemaname IN ('public', 'commerce', 'matching')
    ) AS each
    GROUP BY name ORDER BY name`;
  expect(rows.map(({ line }) => line.trim()).join("\n")).toMatchInlineSnapshot(`
    "commerce.agreement              app:riud      worker:r(u)
    commerce.agreement_cap          app:riud      worker:r
    commerce.agreement_closed_day   app:riud      worker:r
    commerce.agreement_hours        app:riud      worker:r
    commerce.agreement_price        app:riud      worker:r
    commerce.agreement_proposal     app:ri(u)     worker:
    commerce.delivery_target        app:riud      worker:r(u)
    commerce.placement              app:riud      worker:r
    commerce.placement_click        app:riu       worker:
    commerce.reservation            app:rd        worker:riud
    matching.catalogue_change       app:          worker:rd
    matching.catalogue_revision     app:          worker:
    matching.catalogue_touch        app:          worker:
    public._prisma_migrations       app:(r)       worker:(r)
    public.app_user                 app:riu       worker:(r)
    public.attempt                  app:r         worker:riu
    public.audit_event              app:ri        worker:ri
    public.audit_seal               app:r         worker:ri
    public.campus                   app:riud      worker:r
    public.catalogue_import         app:r         worker:
    public.consent                  app:ri        worker:r
    public.consent_withdrawal       app:ri        worker:r
    public.delivery                 app:ri(u)     worker:riu
    public.disclosure               app:riu       worker:r(u)
    public.disclosure_version       app:riud      worker:r(u)
    public.document_change          app:ri        worker:rid
    public.erasure_tombstone        app:ri        worker:ri
    public.form_draft               app:riud      worker:rd
    public.idempotency_record       app:riud      worker:rd
    public.inquiry                  app:ri        worker:r
    public.key_check                app:ri        worker:ri
    public.lead                     app:riu       worker:r(u)
    public.lead_mail                app:ri        worker:r(u)d
    public.lead_note                app:ri        worker:(r)
    public.ledger_batch             app:r         worker:ri
    public.ledger_key               app:r         worker:ri
    public.ledger_leaf              app:ri        worker:ri(u)
    public.link_check               app:r         worker:riud
    public.match_record             app:ri        worker:
    public.match_session            app:riud      worker:rd
    public.match_weights            app:ri(u)     worker:r
    public.partner                  app:riud      worker:r
    public.partner_contact          app:riud      worker:
    public.partner_logo             app:riud      worker:
    public.partner_note             app:ri        worker:
    public.password_reset           app:riu       worker:rd
    public.program                  app:riud      worker:r
    public.program_campus           app:riud      worker:r
    public.program_recency          app:r         worker:
    public.program_snapshot         app:ri        worker:
    public.rate_limit               app:riud      worker:riud
    public.recovery_code            app:riud      worker:
    public.revocation               app:ri        worker:ru
    public.revocation_attempt       app:r         worker:riu
    public.saved_view               app:riud      worker:
    public.school                   app:riu       worker:r
    public.setting                  app:riu       worker:r
    public.sheet_import             app:riud      worker:rd
    public.sheet_row                app:riud      worker:
    public.staff_invitation         app:riu       worker:rd
    public.staff_mail               app:ri        worker:r(u)d
    public.used_proof               app:ri        worker:rd
    public.user_session             app:riud      worker:rd
    public.visit_link               app:ri(u)     worker:r(u)d
    public.zip_place                app:r         worker:r"
  `);
});
