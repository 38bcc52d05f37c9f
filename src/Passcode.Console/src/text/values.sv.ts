// What the API says in English: one file has the Swedish of all of it, for the comments on tickets too.
import * as swedish from "../../../Passcode.Adapters/Callbacks/WriteBack/Texts/sv.json";

const of = (group: string, texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(texts).map(([value, text]) => [`${group}.${value}`, text]));

/** Texts by group and value. */
const texts: Readonly<Record<string, string>> = {
  ...of("advice", swedish.advice),
  ...of("waiting", swedish.waiting),
  ...of("reason", swedish.reason),
  ...of("rule", swedish.rule),
};
export default texts;
