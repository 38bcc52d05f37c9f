/** The claims of a claims challenge (RFC 6750 with insufficient_claims), as JSON; null if a response has none. */
export function challengeOf(header: string | null): string | null {
  const claims = header?.includes('error="insufficient_claims"') === true ? /\bclaims="([^"]+)"/.exec(header)?.[1] : undefined;
  try {
    return claims === undefined ? null : atob(claims);
  } catch {
    return null;
  }
}
