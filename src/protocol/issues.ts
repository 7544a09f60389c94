import { z } from "zod";
import { PamError } from "./errors.ts";
import { nearest } from "./nearest.ts";

/** A field of what was given, and what is wrong with it, as people read it. */
export interface Issue {
  readonly path: string;
  readonly problem: string;
}

const issuesMax = 10;
/** Of them those that an error's own sentence names. */
const toldIssues = 3;
/** Issues that are looked at for them: who sends nonsense without end gets no long answer. */
const lookedMax = 40;
const problemCharsMax = 300;
/** Of a field's own description, of what was given, and of the names of an object's fields. */
const toldCharsMax = 120;
const givenCharsMax = 40;
const namesMax = 24;

/** What the schema library finds, in words for people: whatever a schema does not say in words of its own. */
z.config({ localeError: wordsOf });

/** Field and problem of each issue, at most ten: `[{path: "content", problem: "is missing; it is text"}]`. */
export function issuesOf(error: z.ZodError): Issue[] {
  const issues = error.issues.slice(0, lookedMax);
  const missing = issues.filter((it) => it.message.startsWith(isMissing)).map(pathOf);
  // Of a field that is of another type the library goes on to find that it is too short as well.
  const isFirst = ({ path }: Issue, at: number, all: readonly Issue[]) =>
    all.findIndex((it) => it.path === path) === at;
  return issues
    .flatMap((issue) =>
      issue.code === "unrecognized_keys" ? unknownFields(issue, missing) : [issueOf(issue)],
    )
    .filter(isFirst)
    .slice(0, issuesMax);
}

/** The first of the issues in one line: `start: is missing; it is text. count: …`. */
export function listedIssues(issues: readonly Issue[]): string {
  const told = issues
    .slice(0, toldIssues)
    .map(({ path, problem }) => (path ? `${path}: ${problem}` : problem));
  const more = issues.length > toldIssues ? [`The details have ${issues.length - toldIssues} more`] : [];
  return [...told, ...more].map((it) => (/[.?]$/.test(it) ? it : `${it}.`)).join(" ");
}

/** What can't be carried out as it was sent; `what` was sent: a command, a request. */
export function misfit(what: string, details: readonly Issue[]): PamError {
  return new PamError("invalid_frame", {
    message: `The ${what} has missing, wrong or unknown fields. ${listedIssues(details)} Mend that and send it again.`,
    details: [...details],
  });
}

function issueOf(issue: z.core.$ZodIssue): Issue {
  const { message } = issue;
  // A schema's own words may only name what the field takes.
  const problem = /^(?:an? |one |more |not (?:less|more) |\d)/.test(message) ? `must be ${message}` : message;
  return { path: pathOf(issue), problem: problem.slice(0, problemCharsMax) };
}

function pathOf({ path }: z.core.$ZodIssue): string {
  return path.join(".");
}

/** Names that are taken for one another. */
const alike: readonly (readonly string[])[] = [
  ["text", "message", "content", "body", "msg", "note", "title", "name", "description", "what"],
  ["amount", "sum", "price", "value", "cost", "total", "amountMinor"],
  ["day", "date", "on", "when", "at", "start", "startsLocal", "spentOn"],
  ["from", "start", "begin", "startsOn"],
  ["to", "end", "until", "endsOn"],
];

/** Each name that is not known, with the one that may be meant. */
function unknownFields(issue: z.core.$ZodIssueUnrecognizedKeys, missing: readonly string[]): Issue[] {
  const parent = [...issue.path, ""].join(".");
  const lacking = missing.flatMap((path) => (path.startsWith(parent) ? [path.slice(parent.length)] : []));
  const known = issue.message === "" ? [] : issue.message.split(", ");
  const all = known.length === 0 ? "there are none here" : `known are ${known.slice(0, namesMax).join(", ")}`;
  return issue.keys.slice(0, issuesMax).map((key, at) => {
    const likely = lacking.find((name) => alike.some((names) => names.includes(key) && names.includes(name)));
    const near = nearest(key, known) ?? likely;
    const mean = near === undefined ? "" : `; did you mean “${near}”?`;
    const told = at > 0 ? "" : mean === "" ? `; ${all}` : ` (${all})`;
    return {
      path: [...issue.path, key].join("."),
      problem: `no such field${mean}${told}`.slice(0, problemCharsMax),
    };
  });
}

const isMissing = "is missing";

function wordsOf(issue: z.core.$ZodRawIssue): string {
  if (issue.code === "unrecognized_keys") return knownFields(issue.inst);
  if (issue.input === undefined && issue.code !== "custom") return `${isMissing}${whatItIs(issue)}`;
  switch (issue.code) {
    case "invalid_type":
      return `must be ${typeName(issue)}, not ${given(issue.input)}${described(issue)}`;
    case "invalid_value":
      return `must be ${choices(issue.values)}, not ${given(issue.input)}${meant(issue)}`;
    case "too_small":
      return `must ${sized(issue, { most: false, limit: Number(issue.minimum) })}`;
    case "too_big":
      return `must ${sized(issue, { most: true, limit: Number(issue.maximum) })}`;
    case "invalid_format":
      return `must be ${formats[issue.format] ?? "written as it is described"}, not ${given(issue.input)}${described(issue)}`;
    case "invalid_union":
      return eitherOf(issue.errors) ?? `does not fit${described(issue)}`;
    default:
      return `does not fit${described(issue)}`;
  }
}

/** What each of the forms wants that a field may have. */
function eitherOf(errors: readonly (readonly z.core.$ZodIssue[])[]): string | undefined {
  const wants = [...new Set(errors.flatMap((issues) => issues.slice(0, 1).map(({ message }) => message)))];
  return wants.length === 0 ? undefined : wants.join(", or ");
}

/** The names that an object has, for `unknownFields`. */
function knownFields(inst: unknown): string {
  return inst instanceof z.ZodObject ? Object.keys(inst.shape).join(", ") : "";
}

function whatItIs(issue: z.core.$ZodRawIssue): string {
  if (issue.code === "invalid_type") return `; it is ${typeName(issue)}${described(issue)}`;
  return issue.code === "invalid_value" ? `; it is ${choices(issue.values)}` : described(issue);
}

const types: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
};

function typeName({ expected, inst }: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidType>): string {
  return types[inst instanceof z.ZodNumberFormat ? "int" : expected] ?? expected;
}

const formats: Readonly<Record<string, string>> = {
  uuid: "an id",
  email: "an address such as you@example.org",
  url: "an address such as https://example.org/hook",
  datetime: "a time such as 2026-12-04T09:00:00Z",
  date: "a day such as 2026-12-04",
};

function choices(values: readonly unknown[]): string {
  const [only, ...more] = values.map(String);
  return more.length === 0 ? `“${only}”` : `one of ${[only, ...more].slice(0, namesMax).join(", ")}`;
}

function meant({ values, input }: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidValue>): string {
  const near = typeof input === "string" ? nearest(input, values.map(String)) : undefined;
  return near === undefined ? "" : `; did you mean “${near}”?`;
}

function sized(
  { origin, inclusive, input }: { origin: string; inclusive?: boolean; input?: unknown },
  { most, limit }: { most: boolean; limit: number },
): string {
  if (origin === "string" || origin === "array" || origin === "set") {
    const [one, many] = origin === "string" ? ["character", "characters"] : ["entry", "entries"];
    if (!most && limit === 1) return "not be empty";
    return `have at ${most ? "most" : "least"} ${limit} ${limit === 1 ? one : many}`;
  }
  if (inclusive === false) return `be ${most ? "less" : "more"} than ${limit}, not ${given(input)}`;
  return `be ${limit} or ${most ? "less" : "more"}, not ${given(input)}`;
}

/** What somebody sent, as short as it can be told. */
function given(input: unknown): string {
  if (typeof input === "string") {
    const cut = input.length > givenCharsMax ? `${input.slice(0, givenCharsMax)}…` : input;
    return input === "" ? "empty text" : `the text “${cut}”`;
  }
  if (Array.isArray(input)) return "a list";
  return typeof input === "object" && input !== null ? "an object" : String(input);
}

/** The first sentence of the field's own description, where its schema has one. */
function described({ inst }: z.core.$ZodRawIssue): string {
  const [told = ""] = (inst instanceof z.ZodType ? (inst.description ?? "") : "").split(". ");
  return told === "" ? "" : ` (${told.slice(0, toldCharsMax)})`;
}
