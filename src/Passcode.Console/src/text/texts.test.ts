import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import en from "./en.json";
import sv from "./sv.json";

const places = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "").sort();

const sources = readdirSync(join(import.meta.dirname, ".."), { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".test.ts"))
  .map((path) => readFileSync(join(import.meta.dirname, "..", path), "utf8"))
  .join("\n");

const swedish: Readonly<Record<string, string>> = sv;

const groups = [...sources.matchAll(/\btv\(\s*"(\w+)"/g)].map((match) => match[1] ?? "");

describe("the texts", () => {
  test("are in both languages, except for values of the API whose English name says enough", () => {
    const isOfTheApi = (key: string): boolean => groups.some((group) => key.startsWith(`${group}.`));
    expect(Object.keys(en).filter((key) => !(key in swedish))).toEqual([]);
    expect(Object.keys(swedish).filter((key) => !(key in en) && !isOfTheApi(key))).toEqual([]);
  });

  test("have the same places for values in both languages", () => {
    for (const [key, text] of Object.entries(en)) {
      expect(places(swedish[key] ?? ""), key).toEqual(places(text));
    }
  });

  test("are never empty, and a number has both of its forms", () => {
    for (const key of Object.keys(en)) {
      expect(en[key as keyof typeof en], key).not.toBe("");
      if (key.endsWith(".one")) {
        expect(Object.keys(en)).toContain(key.replace(/\.one$/, ".other"));
      }
    }
  });

  test("say for both hosts where the key of the sign-in page is found", () => {
    for (const text of [en["signIn.key.text"], sv["signIn.key.text"]]) {
      expect(text).toContain("--people");
      expect(text).toContain("Passcode:Auth:LocalKey");
    }
  });

  test("are each used somewhere", () => {
    const dynamic = ["problem", "target", "verdict", "outcome", "theme", "bulk.kind", "scheduleText", "step", "stepState", ...groups];
    const isUsed = (key: string): boolean =>
      sources.includes(`"${key}"`) ||
      sources.includes(`"${key.replace(/\.(one|other)$/, "")}"`) ||
      dynamic.some((group) => key.startsWith(`${group}.`));
    expect(Object.keys(en).filter((key) => !isUsed(key))).toEqual([]);
  });
});
