import { expect, test } from "vitest";
import { challengeOf } from "./challenge";

const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
const challenge = `Bearer realm="", client_id="c", error="insufficient_claims", claims="${btoa(claims)}", cc_type="authcontext"`;

test("a claims challenge has its claims", () => expect(challengeOf(challenge)).toBe(claims));

test.each([
  ["nothing", null],
  ["an invalid token", 'Bearer error="invalid_token", error_description="The token expired"'],
  ["another error with claims", `Bearer error="invalid_token", claims="${btoa(claims)}"`],
  ["claims that are not base64", 'Bearer error="insufficient_claims", claims="***"'],
])("%s is no challenge", (_, header) => expect(challengeOf(header)).toBeNull());
