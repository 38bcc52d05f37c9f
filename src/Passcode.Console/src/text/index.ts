import { Store } from "../store";
import en from "./en.json";

export type Key = keyof typeof en;
export type Texts = Record<Key, string>;
export type Language = "en" | "sv";
type Values = Readonly<Record<string, string | number>>;

const stored = "passcode.language";
/** The chosen language. */
export const language = new Store<Language>("en");
let texts: Texts = en;

export const languages: Readonly<Record<Language, string>> = { en: "English", sv: "Svenska" };
export const locale = (): string =>
  language.value === "sv" ? "sv-SE" : (navigator.languages.find((name) => name.startsWith("en")) ?? "en-GB");

/** Changes the language. */
export async function speak(next: Language): Promise<void> {
  if (next === "sv") {
    texts = { ...en, ...(await import("./sv.json")).default };
  } else {
    texts = en;
  }

  language.value = next;
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
export const t = (key: Key, values?: Values): string => fill(texts[key], values);

/** A text that depends on a number: `key.one` or `key.other`. */
export function tn(key: string, count: number): string {
  const form = new Intl.PluralRules(language.value).select(count) === "one" ? "one" : "other";
  return t(`${key}.${form}` as Key, { count: new Intl.NumberFormat(locale()).format(count) });
}

/** The words of a name of the API: `device not found`. */
export const words = (name: string): string => name.replace(/[A-Z]+/g, (letters) => ` ${letters.toLowerCase()}`);

const find = (key: string): string | undefined => (texts as Readonly<Record<string, string>>)[key];

/** The text for a value of the API, or its words when they say enough. */
export const tv = (group: string, value: string): string => find(`${group}.${value}`) ?? words(value);
