import { call } from "../api/client";
import { ProblemError } from "../api/problem";
import type { ResetList } from "../api/types";
import { hasExpired, type Session, session } from "./session";
import { readToken } from "./token";

// Of this tab alone, and gone with it.
const storage = sessionStorage;
const keyName = "passcode.key";
const personName = "passcode.person";

const credentials = (key: string): [name: string, value: string] =>
  readToken(key) === null ? ["X-Api-Key", key] : ["Authorization", `Bearer ${key}`];

function sessionOf(key: string, name: string): Session {
  const person = readToken(key);
  return {
    name: person?.name ?? name,
    namesPerson: person === null,
    may: (role) => person?.roles.has(role) ?? true,
    authorize: (headers) => {
      headers.set(...credentials(key));
      return Promise.resolve();
    },
    signOut: () => {
      storage.removeItem(keyName);
      session.value = null;
    },
  };
}

/** Signs in with the key, or with a person's token, which has its own name. Returns whether the host accepts it. */
export async function signInWithKey(key: string, name: string): Promise<boolean> {
  try {
    await call<ResetList>("GET", "/api/resets?top=1", { headers: Object.fromEntries([credentials(key)]) });
  } catch (reason) {
    if (reason instanceof ProblemError && reason.code === "unauthenticated") {
      return false;
    }

    throw reason;
  }

  storage.setItem(keyName, key);
  storage.setItem(personName, name);
  hasExpired.value = false;
  session.value = sessionOf(key, name);
  return true;
}

/** Goes on with the key of this tab, when it has one. */
export function resumeWithKey(): void {
  const key = storage.getItem(keyName);
  const name = storage.getItem(personName);
  session.value = key !== null && name !== null ? sessionOf(key, name) : null;
}

export const lastPerson = (): string => storage.getItem(personName) ?? "";
