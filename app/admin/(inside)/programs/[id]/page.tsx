import type { Metadata } from "next";
import { ProgramScreen } from "#components/admin/program-screen.tsx";
import { listHistory } from "#lib/access/history.ts";
import { can } from "#lib/access/permit.ts";
import { readForPage, readId } from "#lib/accounts/show-page.ts";
import { getProgram, listSchoolOptions } from "#lib/catalogue/program-queries.ts";
import { findSubjectOptions } from "#lib/catalogue/subject-options.ts";
import { paths } from "#lib/platform/paths.ts";
import {
  duplicateProgramAction,
  publishProgramAction,
  updateProgramAction,
  withdrawProgramAction,
} from "../actions.ts";

export const metadata: Metadata = { title: "Program" };

export default async function ProgramPage({ params, searchParams }: PageProps<"/admin/programs/[id]">) {
  const id = await readId(params);
  const { done } = await searchParams;
  const shown = await readForPage(paths.admin.program(id), async (actor) => ({
    program: await getProgram(actor, id),
    schools: await listSchoolOptions(actor, id),
    history: await listHistory(actor, "program", id),
    may: {
      write: can(actor, "program", "write"),
      publish: can(actor, "program", "publish"),
      withdraw: can(actor, "program", "withdraw"),
    },
  }));
  return (
    <ProgramScreen
      {...shown}
      subject={shown.may.write ? findSubjectOptions(shown.program.data.cipCode) : null}
      done={done}
      update={updateProgramAction}
      duplicate={duplicateProgramAction}
      publish={publishProgramAction}
      withdraw={withdrawProgramAction}
    />
  );
}
