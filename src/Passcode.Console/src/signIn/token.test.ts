import { expect, test } from "vitest";
import { readToken } from "./token";

const encoded = (claims: unknown): string => Buffer.from(JSON.stringify(claims)).toString("base64url");
const token = (claims: unknown): string => `${encoded({ alg: "RS256" })}.${encoded(claims)}.c2lnbmF0dXJl`;

test("a token tells of its person", () => {
  const person = readToken(token({ preferred_username: "åsa@contoso.example", roles: ["Reset.Read", "Reset.Approve"] }));

  expect(person).toEqual({ name: "åsa@contoso.example", roles: new Set(["Reset.Read", "Reset.Approve"]) });
});

test("a token without roles may nothing", () =>
  expect(readToken(token({ preferred_username: "ben@contoso.example" }))?.roles.size).toBe(0));

test.each([
  ["a key", "Zk3mPq9XaB7cD1eF5gH8iJ2kL6mN0oP4qR8sT2uV"],
  ["nothing", ""],
  ["a key with dots", "one.two.three"],
  ["an application's token", token({ oid: "app", roles: ["Reset.Read"] })],
  ["half a token", token({ preferred_username: "ada@contoso.example" }).slice(0, 40)],
  ["what is not JSON", "eyJhbGciOiJSUzI1NiJ9.bm90LWpzb24.c2lnbmF0dXJl"],
])("%s is no token of a person", (_, text) => expect(readToken(text)).toBeNull());
