import { useLocation } from "preact-iso";
import { useEffect, useState } from "preact/hooks";
import { withQuery } from "../api/client";
import type { Device } from "../api/types";
import { DeviceRuns } from "../bulkRuns/DeviceRuns";
import { DeviceChoice } from "../devices/DeviceChoice";
import { findDevices, type Found } from "../devices/search";
import { useAction } from "../parts/action";
import { announce } from "../parts/Announcer";
import { Button } from "../parts/Button";
import { Empty, Working } from "../parts/Empty";
import { Field } from "../parts/Field";
import { Heading } from "../parts/Heading";
import { Trouble } from "../parts/Trouble";
import { may } from "../signIn/session";
import { t, tn } from "../text";
import { AskForReset } from "./AskForReset";

/** Find the device, see what would happen, ask for it. */
export function ResetAPasscode() {
  const { query, route } = useLocation();
  const asked = query.q ?? "";
  const [text, setText] = useState(asked);
  const [found, setFound] = useState<Found | null>(null);
  const [chosen, setChosen] = useState<Device | null>(null);
  const search = useAction();

  const find = (wanted: string): void =>
    search.run(async () => {
      setChosen(null);
      const answer = await findDevices(wanted);
      setFound(answer);
      announce(tn("devices.found", answer.devices.length));
      if (answer.devices.length === 1) {
        setChosen(answer.devices[0] ?? null);
      }
    });

  useEffect(() => {
    if (asked !== "") {
      setText(asked);
      find(asked);
    } else {
      setFound(null);
      setChosen(null);
    }
  }, [asked]);

  return (
    <div class="stack">
      <Heading title={t("place.reset")} />
      <form
        class="search"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          const wanted = text.trim();
          if (wanted === asked && wanted !== "") {
            find(wanted);
          } else {
            route(withQuery("/", { q: wanted }));
          }
        }}
      >
        <Field label={t("devices.search")} type="search" value={text} onValue={setText} maxLength={256} />
        <Button type="submit" kind="main" busy={search.busy}>
          {search.busy ? t("devices.searching") : t("devices.find")}
        </Button>
      </form>
      {search.problem && <Trouble problem={search.problem} onRetry={() => find(asked)} />}
      {search.busy && <Working text={t("devices.searching")} />}
      {found === null && !search.busy && !search.problem && <Empty title={t("devices.start.title")}>{t("devices.start.text")}</Empty>}
      {found !== null && !search.busy && <Matches found={found} chosen={chosen} onChoose={setChosen} />}
      {chosen !== null && <AskForReset key={chosen.intuneDeviceId} device={chosen} />}
      {chosen !== null && may("Reset.Read") && <DeviceRuns key={`runs ${chosen.intuneDeviceId}`} device={chosen} />}
    </div>
  );
}

interface MatchesProps {
  readonly found: Found;
  readonly chosen: Device | null;
  readonly onChoose: (device: Device) => void;
}

function Matches({ found, chosen, onChoose }: MatchesProps) {
  return found.devices.length === 0 ? (
    <Empty title={t("devices.none.title")}>{t("devices.none.text")}</Empty>
  ) : (
    <section class="stack tight" aria-labelledby="matches">
      <h2 id="matches">{tn("devices.found", found.devices.length)}</h2>
      {found.more && <p class="hint">{t("devices.more")}</p>}
      <DeviceChoice devices={found.devices} chosen={chosen} onChoose={onChoose} />
    </section>
  );
}
