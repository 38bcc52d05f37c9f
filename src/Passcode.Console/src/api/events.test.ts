import { expect, test } from "vitest";
import { eventReader } from "./events";

const stream = 'event: progress\ndata: {"a":1}\n\n: a comment\n\ndata: one\ndata: two\n\nevent: end\ndata:\n\n';
const events = [
  { type: "progress", data: '{"a":1}' },
  { type: "message", data: "one\ntwo" },
  { type: "end", data: "" },
];

test.each([1, 2, 3, 7, 1000])("events are read from pieces of %i characters", (size) => {
  const read = eventReader();
  const pieces = stream.match(new RegExp(`[^]{1,${size}}`, "g")) ?? [];
  expect(pieces.flatMap(read)).toEqual(events);
});

test.each(["\r\n", "\r"])("line ends may be %j", (end) => {
  const read = eventReader();
  expect(Array.from(stream.replaceAll("\n", end)).flatMap(read).slice(0, 2)).toEqual(events.slice(0, 2));
});

test("an event that has not ended is not given", () => expect(eventReader()("data: half\n")).toEqual([]));
