import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";

export const SCHEMA_FOLDER = join(import.meta.dirname, "../../prisma/schema");

const PG_CHAR = 18;
const PG_TEXT = 25;

/** The SQL that would turn the database into what the schema files say, or null where they agree. Reads only. */
export async function diffWithSchema(
  databaseUrl: string,
  schemaFolder: string = SCHEMA_FOLDER,
): Promise<string | null> {
  const schema = { files: readSchema(schemaFolder) };
  await loadEngine();
  const adapter = bindMigrationAwareSqlAdapterFactory(readOnlyFactory(databaseUrl));
  const started = await engine.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter);
  try {
    const { exitCode, stdout } = await started.diff({
      from: { tag: "schemaDatasource", ...schema, configDir: schemaFolder },
      to: { tag: "schemaDatamodel", ...schema },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return exitCode === 0 ? null : (stdout ?? "");
  } finally {
    started.free();
  }
}

function readSchema(folder: string): { path: string; content: string }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => join(folder, name))
    .map((path) => ({ path, content: readFileSync(path, "utf8") }));
}

let loading: Promise<void> | undefined;

/** Node does not load `.wasm` as a module: what the package's own entry point would do, by hand. */
function loadEngine(): Promise<void> {
  loading ??= (async () => {
    const file = createRequire(import.meta.url)
      .resolve("@prisma/schema-engine-wasm/schema_engine_bg")
      .replace(/\.js$/, ".wasm");
    Object.assign(globalThis, {
      PRISMA_WASM_PANIC_REGISTRY: {
        set_message: (message: string) => {
          throw new Error(`Prisma's schema engine broke: ${message}`);
        },
      },
    });
    const { instance } = await WebAssembly.instantiate(readFileSync(file), {
      "./schema_engine_bg.js": engine,
    });
    const { exports } = instance;
    if (typeof exports.__wbindgen_start !== "function")
      throw new Error(`${file} is not the expected engine.`);
    Reflect.apply(Reflect.get(engine, "__wbg_set_wasm"), undefined, [exports]);
    exports.__wbindgen_start();
  })();
  return loading;
}

/**
 * The engine's way to the database. Built from the parts of the URL and one connection that is read-only: given
 * a connection string, the engine would take the database itself for its scratch database.
 */
function readOnlyFactory(databaseUrl: string): SqlMigrationAwareDriverAdapterFactory {
  const url = new URL(databaseUrl);
  const factory = new PrismaPg({
    host: url.hostname,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)),
    ssl: url.searchParams.get("sslmode") === "require" ? { rejectUnauthorized: false } : undefined,
    max: 1,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 60_000,
    options: "-c default_transaction_read_only=on -c timezone=UTC",
    application_name: "fairmatch drift",
  });
  const refuse = () => Promise.reject(new Error("The comparison must not need a scratch database."));
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => withCharType(await factory.connect()),
    connectToShadowDb: refuse,
  };
}

/** Prisma's driver does not know PostgreSQL's one-byte "char", which the catalogue tables use. */
function withCharType(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const performIO = Reflect.get(adapter, "performIO").bind(adapter);
  const queryRaw = adapter.queryRaw.bind(adapter);
  let charColumns: number[] = [];
  Reflect.set(adapter, "performIO", async (query: unknown) => {
    const result = await performIO(query);
    charColumns = [];
    for (const [index, field] of (result.fields ?? []).entries()) {
      if (field.dataTypeID !== PG_CHAR) continue;
      charColumns.push(index);
      field.dataTypeID = PG_TEXT;
    }
    return result;
  });
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const index of charColumns) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
  return adapter;
}
