import { writeFileSync } from "node:fs";
import { learnedEnglishFile } from "../src/app/learned-english.ts";
import { allTools } from "../src/tools/all-tools.ts";
import type { Mailbox } from "../src/tools/you/confirm-email.ts";
import { encodeModel } from "../src/understanding/learned/learned-model.ts";
import { readExamples, readUnclear } from "./corpus.ts";
import { learn } from "./learn.ts";
import { readKin } from "./word-kin.ts";

/** Tools are looked at, none is run. */
const noMail = () => Promise.reject(new Error("No mail is sent here."));
const mailbox: Mailbox = { ask: noMail, confirm: noMail };

const examples = readExamples();
const unclear = readUnclear();
const bytes = encodeModel(learn({ examples, unclear, tools: allTools(mailbox), kin: readKin() }));
writeFileSync(learnedEnglishFile, bytes);
process.stdout.write(
  `Learned from ${examples.length} requests and ${unclear.length} messages that ask for nothing: ${Math.round(bytes.length / 1000)} KB.\n`,
);
