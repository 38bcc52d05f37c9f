import { type AccountInfo, CacheLookupPolicy, InteractionRequiredAuthError, PublicClientApplication } from "@azure/msal-browser";
import type { ConsoleSettings } from "../api/types";
import { type Role, session } from "./session";

// Loaded only where the host signs people in by Entra ID.
let client: PublicClientApplication | null = null;
let scopes: string[] = [];

function sessionOf(app: PublicClientApplication, account: AccountInfo): void {
  const roles = new Set(account.idTokenClaims?.roles ?? []);
  session.value = {
    name: account.username,
    namesPerson: false,
    may: (role: Role) => roles.has(role),
    authorize: async (headers) => {
      try {
        // Never a hidden frame: the page lets nobody frame it. When the refresh token ends after a day, the person signs in again.
        const token = await app.acquireTokenSilent({ account, scopes, cacheLookupPolicy: CacheLookupPolicy.AccessTokenAndRefreshToken });
        headers.set("Authorization", `Bearer ${token.accessToken}`);
      } catch (reason) {
        if (reason instanceof InteractionRequiredAuthError) {
          await app.acquireTokenRedirect({ account, scopes });
        }

        throw reason;
      }
    },
    signInAgain: (claims) => app.acquireTokenRedirect({ account, scopes, claims }),
    signOut: () => void app.logoutRedirect({ account }),
  };
}

/** Prepares sign-in, and finishes one that has just come back. */
export async function startEntra(settings: ConsoleSettings): Promise<void> {
  const [clientId, authority] = [settings.clientId ?? "", settings.authority ?? ""];
  scopes = [`${clientId}/.default`];
  client = new PublicClientApplication({
    // Known: or the library would ask a global address which clouds there are, and the page may not reach that.
    auth: { clientId, authority, knownAuthorities: [new URL(authority).host], redirectUri: `${location.origin}/` },
    cache: { cacheLocation: "sessionStorage" },
  });
  await client.initialize();
  const back = await client.handleRedirectPromise();
  const account = back?.account ?? client.getAllAccounts()[0];
  if (account) {
    sessionOf(client, account);
  }
}

/** Leaves for the sign-in page. */
export const signInWithEntra = async (): Promise<void> => await client?.loginRedirect({ scopes });
