import { signal } from "@preact/signals";

const said = signal("");

/** Tells those who listen. The same text again is told again. */
export function announce(text: string): void {
  said.value = said.value === text ? `${text}\u00a0` : text;
}

/** Where {@link announce} speaks. Dialogs hide the page around them, so each has one too. */
export function Announcer() {
  return (
    <p role="status" class="unseen">
      {said.value}
    </p>
  );
}
