import type { ToolWords } from "../catalogue.ts";
import { englishAutonomy } from "./autonomy.ts";
import { englishDeviceAsides } from "./device-asides.ts";
import { englishDeviceTalk } from "./device-talk.ts";
import { englishDeviceTurns } from "./device-turns.ts";
import { englishGroupPlain } from "./group-plain.ts";
import { englishGroupTalk } from "./group-talk.ts";
import { englishGroupVoices } from "./group-voices.ts";
import { englishHouseholdTalk } from "./household-talk.ts";
import { englishMail } from "./mail.ts";
import { englishMapTalk } from "./map-talk.ts";
import { englishPeopleTalk } from "./people-talk.ts";
import { englishPostTalk } from "./post-talk.ts";
import { englishPostTurns } from "./post-turns.ts";
import { englishProfileTalk } from "./profile-talk.ts";
import { englishSocialAsides } from "./social-asides.ts";
import { englishSocialTurns } from "./social-turns.ts";

/** Groups, those one lives with, oneself and one's device, as people speak of them. */
export const englishTalk: readonly ToolWords[] = [
  ...englishMail,
  ...englishSocialAsides,
  ...englishGroupPlain,
  ...englishPostTalk,
  ...englishPostTurns,
  ...englishSocialTurns,
  ...englishPeopleTalk,
  ...englishGroupTalk,
  ...englishGroupVoices,
  ...englishHouseholdTalk,
  ...englishAutonomy,
  ...englishProfileTalk,
  ...englishDeviceAsides,
  ...englishDeviceTurns,
  ...englishDeviceTalk,
  ...englishMapTalk,
];
