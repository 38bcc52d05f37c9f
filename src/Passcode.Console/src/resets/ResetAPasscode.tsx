import { SearchBox, Spinner } from "@fluentui/react-components";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { lazy, type Ref, Suspense, useEffect, useRef, useState } from "react";
import { useLocation, useSearchParams } from "wouter";
import { withQuery } from "../api/client";
import { ProblemError } from "../api/problem";
import type { Device } from "../api/types";
import { FoundDevices } from "../devices/FoundDevices";
import { findDevices, shortest } from "../devices/search";
import { announce } from "../parts/Announcer";
import { Empty } from "../parts/Empty";
import { Heading } from "../parts/Heading";
import { Trouble } from "../parts/Trouble";
import { searchWanted } from "../shell/slash";
import { may } from "../signIn/session";
import { useStore } from "../store";
import { t, tn } from "../text";
import { MyResets } from "./MyResets";
import { useTyped } from "../parts/useTyped";

const DevicePanel = lazy(async () => ({ default: (await import("../devices/DevicePanel")).DevicePanel }));

/** Find the device, see what would happen, ask for it. */
export function ResetAPasscode() {
  const [query] = useSearchParams();
  const [, go] = useLocation();
  const asked = query.get("q") ?? "";
  const chosenId = query.get("device");
  const [text, setText] = useState(asked);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const opens = useRef(asked !== "" && chosenId === null); // a link that means one device shows it at once
  const wanted = useStore(searchWanted);
  const typed = useTyped(text.trim());
  const search = useQuery({
    queryKey: ["devices", typed],
    queryFn: ({ signal }) => findDevices(typed, signal),
    enabled: typed.length >= shortest,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  const found = typed.length >= shortest ? search.data : undefined;
  const isCurrent = found !== undefined && !search.isPlaceholderData && typed === text.trim();
  const chosen = found?.devices.find((device) => device.intuneDeviceId === chosenId) ?? null;

  useEffect(() => setText((given) => (given.trim() === asked ? given : asked)), [asked]); // the address went back or forth
  useEffect(() => input.current?.focus(), [wanted]);
  useEffect(() => {
    if (typed !== asked && typed === text.trim()) {
      go(withQuery("/", { q: typed }), { replace: asked !== "" });
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only what is typed changes the address
  }, [typed]);

  const open = (device: Device): void => go(withQuery("/", { q: text.trim(), device: device.intuneDeviceId }));
  useEffect(() => {
    if (!isCurrent) {
      return;
    }

    announce(tn("devices.found", found.devices.length));
    const [only, other] = found.devices;
    if (opens.current && only && !other) {
      open(only);
    } else if (opens.current && only) {
      list.current?.querySelector("button")?.focus();
    }

    opens.current = false;
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each answer
  }, [isCurrent, found]);

  const problem = search.error ?? search.failureReason;
  return (
    <div className="stack">
      <Heading title={t("place.reset")} focused={false} />
      <form
        className="search"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          const [only, other] = isCurrent ? found.devices : [];
          if (only && !other) {
            open(only);
          } else if (only) {
            list.current?.querySelector("button")?.focus();
          } else {
            opens.current = true; // as soon as the answer is there
          }
        }}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown") {
            event.preventDefault();
            list.current?.querySelector("button")?.focus();
          }
        }}
      >
        <SearchBox
          ref={input as unknown as Ref<never>} // whose type the control does not say
          size="large"
          aria-label={t("devices.search")}
          placeholder={t("devices.search")}
          value={text}
          maxLength={256}
          autoComplete="off"
          spellCheck={false}
          onChange={(_, data) => setText(data.value)}
          dismiss={{ "aria-label": t("devices.clear"), role: "button" }}
          {...(search.isFetching && { contentAfter: <Spinner size="tiny" aria-label={t("devices.searching")} /> })}
        />
      </form>
      {problem && <Trouble problem={ProblemError.from(problem)} onRetry={() => void search.refetch()} />}
      {found?.devices.length === 0 && isCurrent && <Empty title={t("devices.none.title")}>{t("devices.none.text")}</Empty>}
      {found && found.devices.length > 0 && <FoundDevices ref={list} found={found} onChoose={open} />}
      {text.trim() === "" && (may("Reset.Read") ? <MyResets /> : <Empty title={t("devices.start.title")}>{t("devices.start.text")}</Empty>)}
      {chosen && (
        <Suspense>
          <DevicePanel key={chosen.intuneDeviceId} device={chosen} onClose={() => go(withQuery("/", { q: text.trim() }))} />
        </Suspense>
      )}
    </div>
  );
}
