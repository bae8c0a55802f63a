import "server-only";
import { z } from "zod";
import { paths } from "#lib/platform/paths.ts";
import { matchRequestSchema } from "./match-request.ts";
import { matchResponseSchema } from "./match-response.ts";
import { problemSchema } from "./problem-schema.ts";
import { programListSchema, programQuerySchema } from "./program-list.ts";

type JsonObject = Record<string, unknown>;

const RATE_HEADERS = {
  RateLimit: { $ref: "#/components/headers/RateLimit" },
  "RateLimit-Policy": { $ref: "#/components/headers/RateLimitPolicy" },
};

/** The public API in OpenAPI 3.1, made from the schemas that its routes check with. */
export function describeApi(): JsonObject {
  return {
    openapi: "3.1.0",
    info: {
      title: "Fairmatch",
      version: "1",
      description:
        "Programs and pay-blind matches. No account, no cookie, no name, no contact, no exact place; nothing that is " +
        "sent is kept. Any site may ask. What a school pays has no part in any order: see " +
        `${paths.howMatchingWorks()}.`,
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/" }],
    security: [],
    tags: [
      { name: "match", description: "Ranking programs for answers" },
      { name: "programs", description: "Finding programs" },
    ],
    paths: {
      [paths.api.match()]: { post: matchOperation },
      [paths.api.programs()]: { get: programsOperation },
    },
    components: {
      schemas: {
        ...componentsOf(matchRequestSchema, "input"),
        ...componentsOf(matchResponseSchema, "output"),
        ...componentsOf(programListSchema, "output"),
        ...componentsOf(problemSchema, "output"),
      },
      headers: {
        RateLimit: {
          description: "What is left (r) in this window and the seconds until it ends (t).",
          schema: { type: "string", examples: ['"address";r=287;t=41'] },
        },
        RateLimitPolicy: {
          description: "How often one address may ask (q) in how many seconds (w).",
          schema: { type: "string", examples: ['"address";q=300;w=60'] },
        },
        ETag: { description: "For If-None-Match.", schema: { type: "string" } },
        RetryAfter: { description: "Seconds to wait.", schema: { type: "integer" } },
      },
    },
  };
}

const matchOperation = {
  operationId: "match",
  tags: ["match"],
  summary: "Rank programs for answers",
  description:
    "Ranks programs by the published rules. The same answers, seed, weights, day and programs give the same result.",
  requestBody: {
    required: true,
    content: {
      "application/json": {
        schema: { $ref: "#/components/schemas/MatchRequest" },
        examples: {
          short: {
            value: {
              answers: {
                subject: "health-information",
                level: ["certificate", "associate"],
                location: { state: "OH" },
              },
              limit: 5,
            },
          },
        },
      },
    },
  },
  responses: {
    "200": {
      description: "The best programs with their reasons.",
      headers: RATE_HEADERS,
      content: jsonOf("MatchResponse"),
    },
    "400": problem("The body is no JSON."),
    "413": problem("The body is larger than 16 kB."),
    "415": problem("The body is of another type than JSON."),
    ...commonProblems(),
  },
};

const programsOperation = {
  operationId: "listPrograms",
  tags: ["programs"],
  summary: "List programs by name",
  description: "All public programs, or those that the parameters leave, page by page.",
  parameters: parametersOf(programQuerySchema),
  responses: {
    "200": {
      description: "A page of programs.",
      headers: { ...RATE_HEADERS, ETag: { $ref: "#/components/headers/ETag" } },
      content: jsonOf("ProgramList"),
    },
    "304": { description: "What the client has (If-None-Match) is still so." },
    ...commonProblems(),
  },
};

/** The fields of a schema as parameters of an address. */
function parametersOf(schema: z.ZodType): JsonObject[] {
  const { properties = {} } = toJsonSchema(schema, "input");
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...form } = property as z.core.JSONSchema.BaseSchema;
    return { name, in: "query", ...(description ? { description } : {}), schema: form };
  });
}

function commonProblems(): JsonObject {
  return {
    "422": problem("A field is wrong, missing, or not taken here; each is named."),
    "429": {
      ...problem("Too many requests from one address."),
      headers: { ...RATE_HEADERS, "Retry-After": { $ref: "#/components/headers/RetryAfter" } },
    },
    "500": problem("Something went wrong on our side."),
  };
}

function problem(description: string): JsonObject {
  return {
    description,
    headers: RATE_HEADERS,
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
  };
}

function jsonOf(name: string): JsonObject {
  return { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } };
}

/** A schema that has an id, and those with an id inside it, as OpenAPI keeps them. */
function componentsOf(schema: z.ZodType, io: "input" | "output"): JsonObject {
  const { $defs = {} } = toJsonSchema(schema, io);
  return JSON.parse(JSON.stringify($defs).replaceAll('"#/$defs/', '"#/components/schemas/'));
}

function toJsonSchema(schema: z.ZodType, io: "input" | "output") {
  return z.toJSONSchema(schema, {
    io,
    override: ({ jsonSchema }) => {
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
}
