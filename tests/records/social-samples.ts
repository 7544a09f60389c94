import type { Sample } from "./sample.ts";

export const socialSamples: readonly Sample[] = [
  {
    kind: "group",
    create: (n) => ({ name: `Ride ${n}`, access: "invite" }),
    change: { description: "Every Sunday at nine" },
    wrong: { access: "secret" },
    wrongField: "access",
  },
  {
    kind: "group_member",
    create: (n, { group }) => ({ groupId: group, person: `guest-${n}`, status: "invited" }),
    change: { status: "banned" },
    wrong: { role: "king" },
    wrongField: "role",
  },
  {
    kind: "post",
    create: (n, { group }) => ({ groupId: group, text: `We start at ${n}`, topic: "rides" }),
    change: { text: "We start at ten" },
    wrong: { text: "" },
    wrongField: "text",
  },
  {
    kind: "comment",
    create: (n, { post }) => ({ postId: post, text: `I bring cake ${n}` }),
    change: { text: "I bring two cakes" },
    wrong: { text: "" },
    wrongField: "text",
  },
  {
    kind: "reaction",
    create: (n, { post }) => ({ postId: post, emoji: `+${n}` }),
    change: { emoji: "🎉" },
    wrong: { emoji: "" },
    wrongField: "emoji",
  },
  {
    kind: "report",
    create: (n, { post }) => ({ postId: post, reason: `Rude, ${n} times` }),
    change: { reason: "Rude" },
    wrong: { reason: "" },
    wrongField: "reason",
  },
  {
    kind: "block",
    create: (n) => ({ person: `troll-${n}` }),
    change: { person: "another troll" },
    wrong: { person: "" },
    wrongField: "person",
  },
  {
    kind: "topic_follow",
    create: (n, { group }) => ({ groupId: group, topic: `topic-${n}` }),
    change: { topic: "gear" },
    wrong: { topic: "" },
    wrongField: "topic",
  },
];
