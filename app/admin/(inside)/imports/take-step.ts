import { z } from "zod";
import { ConflictError, NotFoundError } from "#lib/platform/errors.ts";
import { seeOther } from "#lib/platform/http.ts";
import { paths } from "#lib/platform/paths.ts";

/** The params of a handler under one sheet. */
export type SheetParams = { params: Promise<{ id: string }> };

/**
 * Takes a step with a sheet and goes to its page, which shows how far it is: the step goes on by itself. What another
 * step kept from beginning is said there.
 */
export async function takeStep(
  { params }: SheetParams,
  begin: (id: string) => Promise<unknown>,
  next: (id: string) => string = paths.admin.import,
): Promise<Response> {
  const id = z.uuid().safeParse((await params).id);
  if (!id.success) return seeOther(paths.admin.imports());
  try {
    await begin(id.data);
    return seeOther(next(id.data));
  } catch (error) {
    if (error instanceof ConflictError) return seeOther(paths.admin.import(id.data, { problem: "moved" }));
    if (error instanceof NotFoundError) return seeOther(paths.admin.imports());
    throw error;
  }
}
