import { expect, test } from "vitest";
import { csv } from "./csv";

test("cells are quoted where a reader would take them for something else", () =>
  expect(
    csv([
      ["Device", "Ticket", "Seconds"],
      ['ADA "old", IPAD', "a\nb", -5],
      ["=1+1", null, 12],
    ]),
  ).toBe('Device,Ticket,Seconds\r\n"ADA ""old"", IPAD","a\nb",-5\r\n\'=1+1,,12\r\n'));
