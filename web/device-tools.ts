import type { ToolHandler, ToolRequest } from "../src/client/tool-requests.ts";
import type { ToolAnswer } from "../src/client/turn-commands.ts";
import { text } from "./drafts.ts";
import { open } from "./navigation.ts";
import { isSidebarOpen } from "./sidebar-state.ts";
import { client } from "./store.ts";
import { openDialog } from "./ui/dialogs.tsx";

/** How long the browser looks for a place. */
const locateMs = 30_000;

/** Runs the tools that are this page's to run. Only a page that somebody looks at does: it may have to ask them. */
export function runDeviceTools(): void {
  client.onToolRequest(async (request) => {
    const tool = Object.hasOwn(tools, request.name) ? tools[request.name] : undefined;
    if (tool === undefined) return undefined;
    await visible(request);
    return request.isOpen() ? tool(request) : undefined;
  });
}

const tools: Readonly<Record<string, ToolHandler>> = {
  ask_location: () => locate(),
  open_screen: async ({ input }) => show(input["screen"]),
  fill_form: async ({ input }) => fill(input["text"]),
};

const screens: Readonly<Record<string, () => void>> = {
  conversations: () => {
    isSidebarOpen.value = true;
  },
  new_conversation: () => open(null),
  shortcuts: () => openDialog({ kind: "shortcuts" }),
};

function show(screen: unknown): ToolAnswer {
  const act = typeof screen === "string" && Object.hasOwn(screens, screen) ? screens[screen] : undefined;
  if (act === undefined)
    return {
      result: `This page has no such screen. It has: ${Object.keys(screens).join(", ")}.`,
      isError: true,
    };
  act();
  return { result: { opened: true } };
}

/** What the person had begun to write stays in front. */
function fill(given: unknown): ToolAnswer {
  if (typeof given !== "string") return { result: "There was no text to write.", isError: true };
  text.value = [text.value.trim(), given].filter((part) => part !== "").join("\n");
  return { result: { filled: true } };
}

/** The browser asks for permission by itself; a no is an answer that the model reads. */
function locate(): Promise<ToolAnswer> {
  return new Promise((resolve) => {
    if (!("geolocation" in navigator)) {
      resolve({ result: "This device has no way to tell where it is.", isError: true });
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) =>
        resolve({ result: { latitude, longitude, accuracyMeters: Math.round(accuracy) } }),
      ({ code, message }) =>
        resolve({
          result:
            code === GeolocationPositionError.PERMISSION_DENIED
              ? "The user did not allow this device to tell where it is."
              : `The device could not find out where it is: ${message}`,
          isError: true,
        }),
      { timeout: locateMs, maximumAge: 60_000 },
    );
  });
}

/** Resolves when somebody looks at the page, or the request is over. */
function visible(request: ToolRequest): Promise<void> {
  if (!document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    const look = () => {
      if (document.hidden && request.isOpen()) return;
      document.removeEventListener("visibilitychange", look);
      resolve();
    };
    document.addEventListener("visibilitychange", look);
  });
}
