import { Store } from "../store";

/** The app roles of the API. */
export type Role = "Reset.Request" | "Reset.Read" | "Reset.Approve" | "Passcode.Reveal" | "Bulk.Run" | "Bulk.Read" | "Audit.Read";

/** Who is signed in. */
export interface Session {
  /** The sign-in name of the person. */
  readonly name: string;
  /** Whether requests must name the person: a key says of nobody who holds it. */
  readonly namesPerson: boolean;
  /** Whether the person holds a role. What the page hides, the API refuses anyway. */
  readonly may: (role: Role) => boolean;
  /** Adds the credentials. */
  readonly authorize: (headers: Headers) => Promise<void>;
  /** Leaves to sign in with the claims that a request needs, and comes back to this view; absent where there is no sign-in page. */
  readonly signInAgain?: (claims: string) => Promise<void>;
  readonly signOut: () => void;
}

/** Null while nobody is signed in. */
export const session = new Store<Session | null>(null);

/** Whether the host no longer accepted the last session, so that a person knows why to sign in again. */
export const hasExpired = new Store(false);

export const may = (role: Role): boolean => session.value?.may(role) ?? false;

/** What a request body says of who asks: nothing when the credentials say it. */
export const requestedBy = (): string | null => (session.value?.namesPerson === true ? session.value.name : null);
