/** What a user lets PAM do, by a tool's name or a domain's: ask first, or act alone. */
export type Autonomy = Readonly<Record<string, "ask" | "act">>;

/** What is known of a user. */
interface KnownAutonomy {
  readonly profile: { readonly autonomy: Autonomy } | undefined;
  readonly household: boolean;
}

/**
 * What counts of it for somebody whose prompts hold rows that others of their household have written: "act" does not, as those
 * words might tell the model what to do.
 */
export function autonomyAmong({ profile, household }: KnownAutonomy): Autonomy {
  const autonomy = profile?.autonomy ?? {};
  if (!household) return autonomy;
  return Object.fromEntries(Object.entries(autonomy).filter(([, rule]) => rule !== "act"));
}
