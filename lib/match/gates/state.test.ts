import { expect, it } from "vitest";
import { checkGate } from "../testing/check-gate.ts";
import { state } from "./state.ts";

const TEXAS = { state: "TX", point: null };

it("keeps out an online program that may not enroll residents of the reader's state", () => {
  const facts = { modalities: ["online_async"], statesServed: ["IL"] } as const;
  expect(checkGate(state, facts, {}, TEXAS)).toEqual({
    state: "fail",
    reason: "The school may not enroll online students who live in Texas.",
    change: null,
  });
  expect(checkGate(state, { ...facts, statesServed: ["TX"] }, {}, TEXAS).state).toBe("pass");
});

it("knows the territories by name", () => {
  const facts = { modalities: ["online_async"], statesServed: null } as const;
  expect(checkGate(state, facts, {}, { state: "PR", point: null })).toEqual({
    state: "ask",
    ask: "Do you enroll online students who live in Puerto Rico?",
  });
});

it("lets a campus pass: it takes students from everywhere", () => {
  const facts = { modalities: ["online_async", "campus"], statesServed: ["IL"] } as const;
  expect(checkGate(state, facts, {}, TEXAS).state).toBe("pass");
});

it("names the campus to a reader who chose only online formats", () => {
  const facts = { modalities: ["online_async", "campus"], statesServed: ["IL"] } as const;
  expect(checkGate(state, facts, { format: ["online_async"] }, TEXAS)).toMatchObject({
    state: "fail",
    change: { question: "format", answer: { format: ["online_async", "campus"] } },
  });
});

it("asks nobody about online study who wants a campus only", () => {
  const facts = { modalities: [], statesServed: null } as const;
  expect(checkGate(state, facts, { format: ["campus", "hybrid"] }, TEXAS).state).toBe("pass");
  expect(checkGate(state, facts, { format: ["campus", "online_sync"] }, TEXAS).state).toBe("ask");
});

it("says nothing without a place, and asks where formats and states are both unknown", () => {
  expect(checkGate(state, { modalities: ["online_async"], statesServed: [] }, {}).state).toBe("pass");
  expect(checkGate(state, { modalities: [], statesServed: null }, {}, TEXAS).state).toBe("ask");
});
