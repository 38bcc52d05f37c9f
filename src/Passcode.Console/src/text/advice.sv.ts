// The same words that a ticket's comment has.
import { advice } from "../../../Passcode.Adapters/Callbacks/WriteBack/Texts/sv.json";

export default advice;
