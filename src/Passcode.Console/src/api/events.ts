// Server-sent events over fetch: EventSource cannot send credentials in a header.

export interface ServerEvent {
  readonly type: string;
  readonly data: string;
}

/** Takes text as it arrives, in pieces of any size, and gives the events that are complete. https://html.spec.whatwg.org/#event-stream-interpretation */
export function eventReader(): (text: string) => ServerEvent[] {
  let rest = "";
  return (text) => {
    rest += text;
    // A carriage return at the very end may be half of a line end.
    const lines = rest.split(/\r\n|\n|\r(?!$)/);
    const lastBlank = lines.slice(0, -1).lastIndexOf("");
    if (lastBlank < 0) {
      return [];
    }

    rest = lines.slice(lastBlank + 1).join("\n");
    const events: ServerEvent[] = [];
    let type = "";
    let data: string[] = [];
    for (const line of lines.slice(0, lastBlank + 1)) {
      if (line === "") {
        if (data.length > 0) {
          events.push({ type: type || "message", data: data.join("\n") });
        }

        type = "";
        data = [];
        continue;
      }

      const colon = line.indexOf(":");
      const field = colon < 0 ? line : line.slice(0, colon);
      const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
      if (field === "event") {
        type = value;
      } else if (field === "data") {
        data.push(value);
      }
    }

    return events;
  };
}

/** The events of an answer, until it ends. */
export async function* eventsOf(answer: Response): AsyncGenerator<ServerEvent> {
  if (answer.body === null) {
    return;
  }

  const read = eventReader();
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        return;
      }

      yield* read(value);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
