import { describe, expect, test } from "vitest";
import { Directory } from "./directory.ts";
import { searchPrograms } from "./search-programs.ts";
import { sampleProgram } from "./testing/samples.ts";

const school = (name: string) => ({ id: name, slug: name, name, accreditor: null });
const PROGRAMS = [
  sampleProgram({ id: "1", name: "Nursing, Bachelor's", school: school("Peña College") }),
  sampleProgram({ id: "2", name: "Cybersecurity Bootcamp", school: school("Northfield College") }),
  sampleProgram({ id: "3", name: "Bachelors of Nursing", school: school("Northfield College") }),
];
const DIRECTORIES = [new Directory(PROGRAMS.slice(0, 1)), new Directory(PROGRAMS.slice(1))];
const idsFor = (text: string, limit = 10) =>
  searchPrograms(DIRECTORIES, text, limit).programs.map(({ id }) => id);

describe("a search over all programs", () => {
  test("looks at names of programs and schools, word by word, in order of names", () => {
    expect(idsFor("nurs")).toEqual(["3", "1"]);
    expect(idsFor("northfield nursing")).toEqual(["3"]);
    expect(idsFor("BACHELOR'S")).toEqual(["3", "1"]);
    expect(idsFor("pena")).toEqual(["1"]);
  });

  test("finds nothing within a word, for a mark alone or for nothing", () => {
    for (const text of ["security", "", "  ", "?", "nursing physics"]) expect(idsFor(text)).toEqual([]);
  });

  test("takes as many words as somebody types", () => {
    const words = "bachelors of nursing northfield college";
    expect(idsFor(`${words} ${words}`)).toEqual(["3"]);
    expect(idsFor(`${words} ${[..."abcdefghijklmnopqrstuvwxyz0123456789"].join(" ")}`)).toEqual([]);
  });

  test("counts all and gives the first", () => {
    expect(searchPrograms(DIRECTORIES, "college", 2)).toMatchObject({
      count: 3,
      programs: [{ id: "3" }, { id: "2" }],
    });
  });
});
