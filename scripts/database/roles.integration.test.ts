import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { quoteIdentifier, withConnection, withDatabase } from "./connect.ts";
import { migrate, readStatus } from "./migrate.ts";
import { ensureRoles, roleUrls } from "./roles.ts";

const database = useTestDatabase();
const name = `plain_${randomBytes(6).toString("hex")}`;
const run = (sql: string) => withConnection(database.ownerUrl, "test", (client) => client.query(sql));

describe("an owner who may not create roles", () => {
  let plainUrl: string;

  beforeAll(async () => {
    await run(`CREATE ROLE ${quoteIdentifier(name)} LOGIN PASSWORD 'plain'`);
    await run(`GRANT ${quoteIdentifier(name)} TO CURRENT_USER`);
    await run(`CREATE DATABASE ${quoteIdentifier(name)} OWNER ${quoteIdentifier(name)} TEMPLATE template0`);
    const url = new URL(withDatabase(database.ownerUrl, name));
    url.username = name;
    url.password = "plain";
    plainUrl = url.href;
  });
  afterAll(async () => {
    await run(`DROP DATABASE IF EXISTS ${quoteIdentifier(name)} WITH (FORCE)`);
    await run(`DROP ROLE IF EXISTS ${quoteIdentifier(name)}`);
  });

  it("brings a database up to date with the roles that an administrator made", async () => {
    await ensureRoles(plainUrl);
    await migrate(plainUrl);
    expect((await readStatus(plainUrl)).pending).toEqual([]);
  });

  it("is told what the administrator has to do", async () => {
    await expect(ensureRoles(plainUrl, "secret")).rejects.toThrow(
      /CREATE ROLE fairmatch_app LOGIN.*APP_DATABASE_URL/s,
    );
  });
});

describe("roleUrls", () => {
  it("derives the same passwords from the same secret, and others for each role and secret", () => {
    const url = "postgresql://owner:x@db.internal:6432/fairmatch?sslmode=require";
    const urls = roleUrls(url, "one");
    expect(roleUrls(url, "one")).toEqual(urls);
    expect(urls.app).toMatch(
      /^postgresql:\/\/fairmatch_app:[\w-]{43}@db\.internal:6432\/fairmatch\?sslmode=require$/,
    );
    const passwords = [...Object.values(urls), roleUrls(url, "two").app].map(
      (each) => new URL(each).password,
    );
    expect(new Set(passwords).size).toBe(4);
  });
});
