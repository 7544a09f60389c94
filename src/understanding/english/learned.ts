import { readFileSync } from "node:fs";
import { decodeModel, type LearnedModel } from "../learned/learned-model.ts";

let model: LearnedModel | undefined;

/** What `npm run learn` made of the requests in `training/english/`: read when the first message needs it. */
export function englishLearned(): LearnedModel {
  model ??= decodeModel(readFileSync(new URL("./learned.bin", import.meta.url)));
  return model;
}
