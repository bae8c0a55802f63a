import "server-only";
import { appDb } from "#lib/platform/db.ts";
import { decodeCursor, type PageOf, pageOf } from "#lib/platform/keyset.ts";
import { literally } from "#lib/platform/like.ts";
import type { Prisma } from "#lib/platform/prisma/client.ts";
import type { Modality } from "#lib/platform/prisma/enums.ts";
import type { PublicFilter } from "./public-filter.ts";
import type { ListedProgram } from "./public-views.ts";
import { PROGRAM_SUMMARY, PUBLIC_PROGRAM } from "./public-where.ts";
import { findSubject } from "./subjects.ts";

/** What else a list can be narrowed by. */
export interface NarrowedFurther {
  /** Taught so, or it is not known how. */
  format?: Modality;
  /** Each stands in the name of the program or of its school. */
  words?: readonly string[];
}

const PAGE_SIZE = 24;
const MOST_SCHOOLS = 500;
const ONLINE: Modality[] = ["online_async", "online_sync"];

/**
 * The public programs by name, 24 a page unless another `size` is asked for; `cursor` is a page's cursor from the address, and anything else means the
 * first page. Among the conditions there is nothing about payment.
 */
export async function listPublicPrograms(
  filter: PublicFilter & NarrowedFurther,
  cursor?: string,
  size = PAGE_SIZE,
): Promise<PageOf<ListedProgram>> {
  const from = decodeCursor(cursor);
  const backwards = from?.direction === "before";
  const beyond = backwards ? "lt" : "gt";
  const order = backwards ? "desc" : "asc";
  const found = await appDb().program.findMany({
    where: {
      AND: [
        ...conditions(filter),
        ...(await wordConditions(filter.words ?? [])),
        // The first line says again what the second does, in a form that the index can begin from.
        ...(from
          ? [
              { name: { [`${beyond}e`]: from.key } },
              { OR: [{ name: { [beyond]: from.key } }, { name: from.key, id: { [beyond]: from.id } }] },
            ]
          : []),
      ],
    },
    orderBy: [{ name: order }, { id: order }],
    take: size + 1,
    select: {
      ...PROGRAM_SUMMARY,
      cipCode: true,
      statesKnown: true,
      statesServed: true,
      campuses: { select: { campus: { select: { state: true } } } },
    },
  });
  const rows = found.map(({ statesKnown, statesServed, campuses, ...program }) => ({
    ...program,
    askState:
      filter.state !== null &&
      !campuses.some(({ campus }) => campus.state === filter.state) &&
      !(statesKnown && statesServed.includes(filter.state) && isOnline(program.modalities)),
  }));
  return pageOf(rows, size, from, (row) => row.name);
}

/** How many public programs the filter leaves. */
export function countPublicPrograms(filter: PublicFilter): Promise<number> {
  return appDb().program.count({ where: { AND: conditions(filter) } });
}

/** Schools first: their few names are read quickly, and programs are then found by indexes alone. */
async function wordConditions(words: readonly string[]): Promise<Prisma.ProgramWhereInput[]> {
  return Promise.all(
    words.map(async (word) => {
      const name = { contains: literally(word), mode: "insensitive" } as const;
      const schools = await appDb().school.findMany({
        where: { name },
        select: { id: true },
        orderBy: { id: "asc" },
        take: MOST_SCHOOLS,
      });
      return { OR: [{ name }, { schoolId: { in: schools.map(({ id }) => id) } }] };
    }),
  );
}

function conditions({
  subject,
  level,
  state,
  format,
  schools,
}: PublicFilter & NarrowedFurther): Prisma.ProgramWhereInput[] {
  const cips = subject === null ? undefined : findSubject(subject)?.cips;
  return [
    PUBLIC_PROGRAM,
    ...(cips ? [{ cipCode: { in: [...cips] } }] : []),
    ...(level ? [{ level }] : []),
    ...(schools === "paying" ? [{ school: { partnerId: { not: null } } }] : []),
    ...(state ? [openTo(state)] : []),
    ...(format ? [{ OR: [{ modalities: { has: format } }, { modalities: { isEmpty: true } }] }] : []),
  ];
}

/**
 * Online for residents of the state, or at a campus there. What is not known lets the program through, as in the
 * match: which states an online program serves, or how it is taught at all.
 */
function openTo(state: string): Prisma.ProgramWhereInput {
  return {
    OR: [
      { campuses: { some: { campus: { state } } } },
      {
        modalities: { hasSome: ONLINE },
        OR: [{ statesKnown: false }, { statesServed: { has: state } }],
      },
      // Official data always have a campus: where one is known, it speaks for the program.
      { modalities: { isEmpty: true }, officialState: null },
    ],
  };
}

const isOnline = (modalities: readonly Modality[]) => modalities.some((key) => ONLINE.includes(key));
