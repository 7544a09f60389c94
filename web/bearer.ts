import { signal } from "@preact/signals";

/** The token of this page, for what goes by REST. */
export const bearer = signal<string | undefined>(undefined);
