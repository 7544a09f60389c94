import type { Tool } from "../define-tool.ts";
import { askLocation } from "./ask-location.ts";
import { openScreen } from "./open-screen.ts";

/** What the user's devices do. The order is what models see. */
export const uiTools: readonly Tool[] = [askLocation, openScreen];
