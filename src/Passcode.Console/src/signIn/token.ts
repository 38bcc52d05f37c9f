import type { Role } from "./session";

/** What a person's token says of them. */
export interface TokenPerson {
  readonly name: string;
  readonly roles: ReadonlySet<Role>;
}

const part = (text: string): string =>
  new TextDecoder().decode(Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0)));

/** Reads a token, as a local host prints them; null for a key. Nothing is verified here: the API does it at every request. */
export function readToken(text: string): TokenPerson | null {
  const [head, claims, signature, ...more] = text.split(".");
  if (!head?.startsWith("eyJ") || claims === undefined || signature === undefined || more.length > 0) {
    return null;
  }

  try {
    const said = JSON.parse(part(claims)) as { preferred_username?: unknown; roles?: unknown };
    return typeof said.preferred_username === "string"
      ? { name: said.preferred_username, roles: new Set(Array.isArray(said.roles) ? (said.roles as Role[]) : []) }
      : null;
  } catch {
    return null;
  }
}
