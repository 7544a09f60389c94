import { afterEach, beforeEach, expect } from "vitest";
import type { ModelRequest } from "../../src/actors/model-request.ts";
import { inOrder, type ModelScript } from "../../src/llm/scripted.ts";
import { validateMessages } from "../support/fake-anthropic/validate-messages.ts";

type Answers = readonly Awaited<ReturnType<ModelScript>>[];

/** Answers by what the request holds already, as a real model does: the same on every instance. */
export const byRequest =
  (...answers: Answers): ModelScript =>
  (request) =>
    answers[(request.messages.length - 1) / 2] ?? [];

/** What the models of a test are asked, in order; after each test, whether a provider would have taken it. */
export function heardRequests() {
  const requests: ModelRequest[] = [];
  beforeEach(() => {
    requests.length = 0;
  });
  afterEach(() => {
    expect(requests.map(validateMessages).filter((problem) => problem !== null)).toEqual([]);
  });
  const recorded = (script: ModelScript): ModelScript => {
    return (request, call) => {
      requests.push(request);
      return script(request, call);
    };
  };
  return { requests, inOrder: (...answers: Answers) => recorded(inOrder(...answers)), recorded };
}
