import { Button } from "@fluentui/react-components";
import { KeyResetRegular, OpenRegular } from "@fluentui/react-icons";
import { useMemo } from "react";
import { useParams } from "wouter";
import { get, withQuery } from "../api/client";
import { useLive } from "../api/live";
import type { DeviceList } from "../api/types";
import { AuditLink } from "../audit/AuditLink";
import { DeviceRuns } from "../bulkRuns/DeviceRuns";
import { Empty, Working } from "../parts/Empty";
import { DataTable } from "../parts/DataTable";
import { GoButton } from "../parts/Go";
import { Heading } from "../parts/Heading";
import { Section } from "../parts/Section";
import { Trouble } from "../parts/Trouble";
import { resetColumnsOfDevice } from "../resets/columns";
import { filtersOf } from "../resets/filters";
import { nameOf } from "../resets/status";
import { useResets } from "../resets/useResets";
import { may } from "../signIn/session";
import { t } from "../text";
import { useSpoken } from "../text/useSpoken";
import { DeviceFacts } from "./DeviceFacts";
import { inIntune } from "./inIntune";

/** A device with everything that was asked for it. */
export function OneDevice() {
  const { id } = useParams<{ id: string }>();
  const devices = useLive(
    ["devices", "one", id],
    (signal) => get<DeviceList>(withQuery("/api/devices", { intuneDeviceId: id }), signal),
    () => null,
    may("Reset.Request"),
  );
  const resets = useResets(useMemo(() => ({ ...filtersOf(new URLSearchParams()), intuneDeviceId: id }), [id]));
  // Of a device that Intune no longer has, its resets tell.
  const device = devices.data?.value[0] ?? resets.items.find((reset) => reset.device)?.device ?? null;
  const columns = useSpoken(resetColumnsOfDevice);
  const problem = devices.problem ?? resets.problem;
  return (
    <div className="stack">
      <Heading title={device ? nameOf(device) : t("reset.device")}>
        {device && may("Reset.Request") && (
          <GoButton to={withQuery("/", { q: id, device: id })} kind="main" icon={<KeyResetRegular />}>
            {t("place.reset")}
          </GoButton>
        )}
        <Button as="a" className="act" href={inIntune(id)} target="_blank" rel="noreferrer" icon={<OpenRegular />}>
          {t("device.inIntune")}
        </Button>
      </Heading>
      {problem && !device && <Trouble problem={problem} />}
      {devices.data?.value.length === 0 && !device && <Empty title={t("devices.none.title")}>{t("nowhere.text")}</Empty>}
      {device && (
        <div className="grid">
          <Section title={t("reset.facts")}>
            <DeviceFacts device={device} lastSyncAt={device.lastSyncAt} audit={may("Audit.Read") && <AuditLink intuneDeviceId={id} />} />
          </Section>
          <DeviceRuns device={device} />
        </div>
      )}
      <Section title={t("device.resets")}>
        {resets.isRead ? (
          resets.items.length === 0 ? (
            <p className="hint">{t("device.resets.none")}</p>
          ) : (
            <DataTable
              name="device-resets"
              label={t("device.resets")}
              columns={columns}
              items={resets.items}
              keyOf={(reset) => reset.id}
              total={resets.isWhole ? resets.items.length : null}
              onEndNear={resets.more}
              short
            />
          )
        ) : (
          <Working text={t("resets.working")} />
        )}
      </Section>
    </div>
  );
}
