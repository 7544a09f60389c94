import type { Tool } from "../define-tool.ts";
import { askLocation } from "./ask-location.ts";
import { fillForm } from "./fill-form.ts";
import { openScreen } from "./open-screen.ts";
import { showChart } from "./show-chart.ts";
import { showMap } from "./show-map.ts";

/** What the user's devices do and show. The order is what models see. */
export const uiTools: readonly Tool[] = [askLocation, openScreen, fillForm, showChart, showMap];
