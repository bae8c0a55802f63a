/**
 * One value per process. Module state exists several times in one Next process (page, route,
 * instrumentation), so what must be single lives on `globalThis` under a registered symbol.
 */
export function processWide<T>(name: string, create: () => T): T {
  const key = Symbol.for(`fairmatch.${name}`);
  const store = globalThis as unknown as Record<symbol, T | undefined>;
  const existing = store[key];
  if (existing !== undefined) return existing;
  const created = create();
  store[key] = created;
  return created;
}
