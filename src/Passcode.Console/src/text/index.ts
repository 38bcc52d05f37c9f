import { computed, signal } from "@preact/signals";
import en from "./en.json";

export type Key = keyof typeof en;
export type Texts = Record<Key, string>;
export type Language = "en" | "sv";
type Values = Readonly<Record<string, string | number>>;

const stored = "passcode.language";
const chosen = signal<Language>("en");
const texts = signal<Texts>(en);
/** The API's advice in another language, by its reason code, or by what is waited for (`waiting.` …); the API itself speaks English. */
const adviceTexts = signal<Readonly<Record<string, string>>>({});

export const languages: Readonly<Record<Language, string>> = { en: "English", sv: "Svenska" };
export const language = computed(() => chosen.value);
export const locale = computed(() =>
  chosen.value === "sv" ? "sv-SE" : (navigator.languages.find((name) => name.startsWith("en")) ?? "en-GB"),
);

/** Changes the language. */
export async function speak(next: Language): Promise<void> {
  if (next === "sv") {
    const [swedish, advice] = await Promise.all([import("./sv.json"), import("./advice.sv")]);
    texts.value = swedish.default;
    adviceTexts.value = advice.default;
  } else {
    texts.value = en;
    adviceTexts.value = {};
  }

  chosen.value = next;
  document.documentElement.lang = next;
  localStorage.setItem(stored, next);
}

/** The language that was chosen before, or the browser's. */
export function firstLanguage(): Language {
  const before = localStorage.getItem(stored);
  return before === "sv" || before === "en" ? before : navigator.language.startsWith("sv") ? "sv" : "en";
}

/** Puts values in the places of their names. */
export const fill = (text: string, values: Values = {}): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => (name in values ? String(values[name]) : place));

/** A text in the chosen language. */
export const t = (key: Key, values?: Values): string => fill(texts.value[key], values);

/** A text that depends on a number: `key.one` or `key.other`. */
export function tn(key: string, count: number): string {
  const form = new Intl.PluralRules(chosen.value).select(count) === "one" ? "one" : "other";
  return t(`${key}.${form}` as Key, { count: new Intl.NumberFormat(locale.value).format(count) });
}

/** The text for a value of the API, or the value itself when this version knows no text for it. */
export function tv(group: string, value: string): string {
  const key = `${group}.${value}`;
  return key in texts.value ? texts.value[key as Key] : value;
}

/** The API's advice, in the chosen language where it is known. */
export function advice(
  reasonCode: string | null,
  text: string | null,
  waitReason: string | null = null,
): { text: string; lang: string | undefined } | null {
  const key = waitReason === null ? reasonCode : `waiting.${waitReason}`;
  const translated = key === null ? undefined : adviceTexts.value[key];
  return translated !== undefined
    ? { text: translated, lang: undefined }
    : text !== null
      ? { text, lang: chosen.value === "en" ? undefined : "en" }
      : null;
}
