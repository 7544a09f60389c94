import { signal } from "@preact/signals";

export type Theme = "system" | "light" | "dark";
const themes: readonly Theme[] = ["system", "light", "dark"];
const key = "pam.theme";

export const theme = signal<Theme>(themes.find((it) => it === read()) ?? "system");

/** System → light → dark → system. */
export function nextTheme(): void {
  theme.value = themes[(themes.indexOf(theme.value) + 1) % themes.length] ?? "system";
  applyTheme();
  try {
    localStorage.setItem(key, theme.value);
  } catch {
    // Storage is switched off: the choice lasts as long as the page.
  }
}

export function applyTheme(): void {
  if (theme.value === "system") document.documentElement.removeAttribute("data-theme");
  else document.documentElement.dataset["theme"] = theme.value;
}

function read(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
