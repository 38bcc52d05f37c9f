import { useState } from "react";
import { get, withQuery } from "../api/client";
import { useLive } from "../api/live";
import type { Device, DeviceRun, DeviceRunList } from "../api/types";
import { Act } from "../parts/Act";
import { When } from "../parts/Facts";
import { Go } from "../parts/Go";
import { Section } from "../parts/Section";
import { RevealPasscode } from "../resets/RevealPasscode";
import { ToneBadge } from "../resets/StatusBadge";
import { nameOf, toneOf } from "../resets/status";
import { t, tv } from "../text";
import { hasPasscode } from "./Targets";

/** The latest bulk runs of a device, and the way to a temporary passcode that one of them made. Nothing if there are none. */
export function DeviceRuns({ device }: { readonly device: Device }) {
  const { data } = useLive(["device runs", device.intuneDeviceId], (signal) =>
    get<DeviceRunList>(withQuery(`/api/devices/${device.intuneDeviceId}/bulk-runs`, { top: 50 }), signal),
  );
  const [revealed, setRevealed] = useState<DeviceRun | null>(null);
  return data === null || data.value.length === 0 ? null : (
    <Section title={t("bulk.ofDevice")}>
      <ul className="lines">
        {data.value.map((run) => (
          <li key={run.bulkRunId}>
            <Go to={`/bulk-runs/${run.bulkRunId}`}>
              <When time={run.requestedAt} />
            </Go>
            <ToneBadge tone={toneOf(run.target.state)}>{tv("target", run.target.state)}</ToneBadge>
            <span className="hint">{run.reason}</span>
            {hasPasscode(run.target) && (
              <Act size="small" onPress={() => setRevealed(run)}>
                {t("reveal.show")}
              </Act>
            )}
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
    </Section>
  );
}
