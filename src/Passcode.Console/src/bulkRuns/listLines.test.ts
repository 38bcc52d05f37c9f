import { expect, test } from "vitest";
import { linesOf } from "./listLines";

test("a list shows its lines, without header and blanks, and what looks wrong with them", () =>
  expect(linesOf('\uFEFFserialNumber;note\r\nSIM0001;first\r\n\r\n"SIM0002"\r\nGEN\u00e5\r\nsim0001;again\r\nSIM 4\r\n')).toEqual([
    { line: 2, text: "SIM0001;first", problem: null },
    { line: 4, text: '"SIM0002"', problem: null },
    { line: 5, text: "GEN\u00e5", problem: { kind: "characters" } },
    { line: 6, text: "sim0001;again", problem: { kind: "repeated", of: 2 } },
    { line: 7, text: "SIM 4", problem: { kind: "characters" } },
  ]));

test("a list without a header begins with its first line", () =>
  expect(linesOf("SIM0001\nSIM0002").map(({ line }) => line)).toEqual([1, 2]));
