// The same words that a ticket's comment has.
import { advice, waiting } from "../../../Passcode.Adapters/Callbacks/WriteBack/Texts/sv.json";

const waits = Object.entries(waiting).map(([reason, text]): [string, string] => [`waiting.${reason}`, text]);

const texts: Readonly<Record<string, string>> = { ...advice, ...Object.fromEntries<string>(waits) };
export default texts;
