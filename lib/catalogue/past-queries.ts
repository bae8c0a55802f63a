import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { changeBetween } from "#lib/access/change.ts";
import { listHistory } from "#lib/access/history.ts";
import { stateAfter } from "#lib/access/past-state.ts";
import { NotFoundError } from "#lib/platform/errors.ts";
import { changeWords, factWords } from "./field-words.ts";
import { getPartner } from "./partner-queries.ts";
import { pastPartnerForm, pastProgramForm, pastSchoolForm } from "./past-forms.ts";
import type { PastState } from "./past-views.ts";
import { getProgram } from "./program-queries.ts";
import { comparable } from "./program-record.ts";
import type { ProgramForm } from "./program-schema.ts";
import type { PartnerForm, SchoolForm } from "./schema.ts";
import { getSchool } from "./school-queries.ts";
import { comparableSchool } from "./school-record.ts";

/** More events than a record has in years. */
const ALL = 5_000;

export async function getPastPartner(
  actor: Actor,
  id: string,
  eventId: string,
): Promise<PastState<PartnerForm>> {
  const { version, data } = await getPartner(actor, id);
  const record = { id, version, name: data.name, values: { ...data } };
  return pastOf(actor, "partner", record, eventId, pastPartnerForm);
}

export async function getPastSchool(
  actor: Actor,
  id: string,
  eventId: string,
): Promise<PastState<SchoolForm>> {
  const { version, data } = await getSchool(actor, id);
  const record = { id, version, name: data.name, values: comparableSchool(data) };
  return pastOf(actor, "school", record, eventId, (values) => pastSchoolForm(values, data));
}

export async function getPastProgram(
  actor: Actor,
  id: string,
  eventId: string,
): Promise<PastState<ProgramForm>> {
  const { version, data } = await getProgram(actor, id);
  const record = { id, version, name: data.name, values: comparable(data) };
  return pastOf(actor, "program", record, eventId, pastProgramForm);
}

type Values = Parameters<typeof stateAfter>[0];

/** Throws NotFoundError for an event that is not one of this record. */
async function pastOf<Form>(
  actor: Actor,
  resource: "partner" | "school" | "program",
  { values, ...record }: { id: string; version: number; name: string; values: Values },
  eventId: string,
  toForm: (values: Values) => Form,
): Promise<PastState<Form>> {
  const history = await listHistory(actor, resource, record.id, ALL);
  const event = history.find(({ id }) => id === eventId);
  if (!event) throw new NotFoundError("There is no such event.");
  const { at, actorName, action } = event;
  const state = stateAfter(values, record.version, history, eventId);
  if (!state) return { ...record, at, actorName, action, past: null };
  return {
    ...record,
    at,
    actorName,
    action,
    past: {
      form: toForm(state),
      changes: changeWords(changeBetween(values, state)),
      facts: factWords(state),
    },
  };
}
