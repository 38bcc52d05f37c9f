import { computed, effect, signal } from "@preact/signals";

export type Theme = "system" | "light" | "dark";

const stored = "passcode.theme";
const before = localStorage.getItem(stored);
const isDarkSystem = signal(false);

export const theme = signal<Theme>(before === "light" || before === "dark" ? before : "system");
export const isDark = computed(() => theme.value === "dark" || (theme.value === "system" && isDarkSystem.value));

/** Follows the choice, and the system where it is followed. */
export function startTheme(): void {
  const system = matchMedia("(prefers-color-scheme: dark)");
  isDarkSystem.value = system.matches;
  system.addEventListener("change", (change) => (isDarkSystem.value = change.matches));
  effect(() => {
    document.documentElement.dataset.theme = isDark.value ? "dark" : "light";
    localStorage.setItem(stored, theme.value);
  });
}
