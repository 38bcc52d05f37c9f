import { Store } from "../store";

export type Theme = "system" | "light" | "dark";
export const themes: readonly Theme[] = ["system", "light", "dark"];

const stored = "passcode.theme";
const system = matchMedia("(prefers-color-scheme: dark)");

const first = (): Theme => themes.find((theme) => theme === localStorage.getItem(stored)) ?? "system";

export const theme = new Store<Theme>(first());
export const isDark = new Store(false);

function follow(): void {
  isDark.value = theme.value === "dark" || (theme.value === "system" && system.matches);
  document.documentElement.dataset.theme = isDark.value ? "dark" : "light";
  localStorage.setItem(stored, theme.value);
}

/** Follows the choice, and the system where it is followed. High contrast is the browser's own matter, `forced-colors`, which the controls heed. */
export function startTheme(): void {
  theme.watch(follow);
  system.addEventListener("change", follow);
  follow();
}
