import { expect, test } from "vitest";
import type { Request } from "./requests.ts";
import { callsFor, scoreOf } from "./score.ts";

const requests: readonly Request[] = [
  ["my email is ana@example.org", "update_profile", { email: "ana@example.org" }],
  [
    "please change my mail address to ana.b+pam@mail.example.co.uk",
    "update_profile",
    { email: "ana.b+pam@mail.example.co.uk" },
  ],
  ["send me reminders by mail too", "update_profile", { mailReminders: true }],
  ["no reminders by mail", "update_profile", { mailReminders: false }],
  ["don't send me alerts by email any more", "update_profile", { mailAlerts: false }],
  ["I want the daily digest by mail", "update_profile", { mailDigest: true }],
  ["stop mailing me the digest", "update_profile", { mailDigest: false }],
  ["my mail code is BKTR-SVLM", "confirm_email", { code: "BKTR-SVLM" }],
  ["the code is bktr svlm", "confirm_email", { code: "bktr svlm" }],
  ["send me another code", "confirm_email", {}],
  ["The code in the confirmation mail is HQWD-7TNK.", "confirm_email", { code: "HQWD-7TNK" }],
  ["Please confirm my e-mail address; the code is BKTR-SVLM.", "confirm_email", { code: "BKTR-SVLM" }],
  ["I got the code LMNP-RSTV by mail.", "confirm_email", { code: "LMNP-RSTV" }],
  ["The mail with the code has never arrived; please send another one.", "confirm_email", {}],
];

test("what comes by mail, where to, and the code for it are asked for by text alone", () => {
  const { right, total, misses } = scoreOf(requests);
  expect(right, misses.join("\n")).toBe(total);
});

test("what else is called a code confirms nothing", () => {
  for (const said of ["The code is open-source.", "my code is rather long", "The door code is 4711-ABCD."])
    expect(callsFor(said), said).toEqual([]);
});

test("an address that somebody else has is not taken for the user's", () => {
  for (const said of ["what is Ben's email?", "ana@example.org", "Ben's email is ben@example.org"])
    expect(
      callsFor(said).map(({ name }) => name),
      said,
    ).not.toContain("update_profile");
});
