import { expect, test, vi } from "vitest";
import { type Session, session } from "../signIn/session";

vi.stubGlobal("window", new EventTarget());
const { client } = await import("./live");

const person = (name: string): Session => ({
  name,
  namesPerson: false,
  may: () => true,
  authorize: () => Promise.resolve(),
  signOut: () => {
    session.value = null;
  },
});

test("what a person has read is gone when they sign out", () => {
  session.value = person("ada@contoso.example");
  client.setQueryData(["resets"], ["of Ada"]);

  session.value.signOut();
  session.value = person("ben@contoso.example");

  expect(client.getQueryData(["resets"])).toBeUndefined();
});
