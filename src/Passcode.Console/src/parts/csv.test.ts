import { expect, test } from "vitest";
import { csv } from "./csv";

test("every cell is quoted", () =>
  expect(
    csv([
      ["Device", "Ticket", "Seconds"],
      ['ADA "old", IPAD', "a\nb", -5],
      ["=1+1", null, 12],
    ]),
  ).toBe('"Device","Ticket","Seconds"\r\n"ADA ""old"", IPAD","a\nb","-5"\r\n"\'=1+1","","12"\r\n'));

test.each([
  ["x;=cmd|'/C calc'!A0;", "x;'=cmd|'/C calc'!A0;"],
  ["a;=1+1", "a;'=1+1"],
  ["a; +1|-1\t@a\n=1", "a;' +1|'-1\t'@a\n'=1"],
  ["  =1", "'  =1"],
  ["\t=1", "'\t'=1"],
  ["\uFF1D1", "'\uFF1D1"],
  ["a;\uFF1D1", "a;'\uFF1D1"],
  ["a, -b; c - d", "a, -b; c - d"],
])("%j is no formula, whatever the separator is", (text, written) => expect(csv([[text]])).toBe(`"${written}"\r\n`));
