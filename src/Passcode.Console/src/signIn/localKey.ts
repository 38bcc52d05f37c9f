import { call } from "../api/client";
import type { ResetList } from "../api/types";
import { type Session, session } from "./session";

// Of this tab alone, and gone with it.
const storage = sessionStorage;
const keyName = "passcode.key";
const personName = "passcode.person";

function sessionOf(key: string, name: string): Session {
  return {
    name,
    namesPerson: true,
    may: () => true,
    authorize: (headers) => {
      headers.set("X-Api-Key", key);
      return Promise.resolve();
    },
    signOut: () => {
      storage.removeItem(keyName);
      session.value = null;
    },
  };
}

/** Signs in with the key. Throws when the host does not take it. */
export async function signInWithKey(key: string, name: string): Promise<void> {
  await call<ResetList>("GET", "/api/resets?top=1", { headers: { "X-Api-Key": key } });
  storage.setItem(keyName, key);
  storage.setItem(personName, name);
  session.value = sessionOf(key, name);
}

/** Goes on with the key of this tab, when it has one. */
export function resumeWithKey(): void {
  const key = storage.getItem(keyName);
  const name = storage.getItem(personName);
  session.value = key !== null && name !== null ? sessionOf(key, name) : null;
}

export const lastPerson = (): string => storage.getItem(personName) ?? "";
