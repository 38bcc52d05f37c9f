import { hasExpired, session } from "../signIn/session";
import { language } from "../text";
import { challengeOf } from "./challenge";
import { connection } from "./connection";
import { ProblemError } from "./problem";

export interface Ask {
  readonly body?: unknown;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** Sends a request with the caller's credentials. Throws a {@link ProblemError} unless it succeeds. */
export async function send(method: string, path: string, ask: Ask = {}): Promise<Response> {
  const headers = new Headers({ Accept: "application/json", "Accept-Language": language.value, ...ask.headers });
  const caller = session.value;
  await caller?.authorize(headers);
  if (ask.body !== undefined) {
    headers.set("Content-Type", "application/json");
  }

  let answer: Response;
  try {
    answer = await fetch(path, {
      method,
      headers,
      body: ask.text ?? (ask.body === undefined ? null : JSON.stringify(ask.body)),
      signal: ask.signal ?? null,
      cache: "no-store",
      credentials: "omit",
    });
  } catch (reason) {
    if (ask.signal?.aborted) {
      throw reason;
    }

    connection.lost();
    throw new ProblemError("offline", "", null, 0);
  }

  connection.works();
  if (answer.ok) {
    return answer;
  }

  const problem = await ProblemError.of(answer);
  if (answer.status === 401 && caller !== null && session.value === caller) {
    const claims = challengeOf(answer.headers.get("WWW-Authenticate"));
    if (claims === null) {
      hasExpired.value = true;
      session.value = null;
    } else {
      await caller.signInAgain?.(claims);
    }
  }

  throw problem;
}

/** Sends a request and reads the JSON of the answer. */
export async function call<T>(method: string, path: string, ask: Ask = {}): Promise<T> {
  const answer = await send(method, path, ask);
  return (answer.headers.get("Content-Type")?.includes("json") === true ? await answer.json() : undefined) as T;
}

export const get = <T>(path: string, signal?: AbortSignal): Promise<T> => call<T>("GET", path, signal ? { signal } : {});

/** A link of the API as a path of this host: behind a proxy the API may know itself by another name. */
export function here(link: string): string {
  const url = new URL(link, location.origin);
  return url.pathname + url.search;
}

/** A path with its query; what is empty is left out. */
export function withQuery(path: string, query: Readonly<Record<string, string | number | null | undefined>>): string {
  const given = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== "");
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()}`;
}
