import { signal } from "@preact/signals";

/** On narrow screens the list of conversations lies over the page. */
export const isSidebarOpen = signal(false);
