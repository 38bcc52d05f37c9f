import { useCallback, useState } from "preact/hooks";
import { get, withQuery } from "../api/client";
import { useLive } from "../api/live";
import type { Device, DeviceRun, DeviceRunList } from "../api/types";
import { Button } from "../parts/Button";
import { When } from "../parts/Facts";
import { RevealPasscode } from "../resets/RevealPasscode";
import { nameOf, toneOf } from "../resets/status";
import { t, tv } from "../text";
import { hasPasscode } from "./Targets";

/** The latest bulk runs of a device, and the way to a temporary passcode that one of them made. Nothing if there are none. */
export function DeviceRuns({ device }: { readonly device: Device }) {
  const load = useCallback(
    (signal: AbortSignal) => get<DeviceRunList>(withQuery(`/api/devices/${device.intuneDeviceId}/bulk-runs`, { top: 50 }), signal),
    [device.intuneDeviceId],
  );
  const { data } = useLive(load, () => null);
  const [revealed, setRevealed] = useState<DeviceRun | null>(null);
  return data === null || data.value.length === 0 ? null : (
    <section class="card stack" aria-labelledby="device-runs">
      <h2 id="device-runs">{t("bulk.ofDevice")}</h2>
      <ul class="stack tight">
        {data.value.map((run) => (
          <li key={run.bulkRunId} class="row">
            <a href={`/bulk-runs/${run.bulkRunId}`}>
              <When time={run.requestedAt} />
            </a>
            <span class={`badge ${toneOf(run.target.state)}`}>{tv("target", run.target.state)}</span>
            <span>{run.reason}</span>
            {hasPasscode(run.target) && <Button onPress={() => setRevealed(run)}>{t("reveal.show")}</Button>}
          </li>
        ))}
      </ul>
      {revealed && (
        <RevealPasscode
          path={`/api/bulk-runs/${revealed.bulkRunId}/targets/${device.intuneDeviceId}/passcode`}
          device={nameOf(device)}
          onClose={() => setRevealed(null)}
        />
      )}
    </section>
  );
}
