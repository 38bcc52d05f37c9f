import { FluentProvider, useFocusFinders, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { type ComponentType, lazy, Suspense } from "react";
import { Redirect, Route, Router, Switch } from "wouter";
import { ProblemError } from "../api/problem";
import type { ConsoleSettings } from "../api/types";
import { isDark } from "../look/theme";
import { Announcer } from "../parts/Announcer";
import { Working } from "../parts/Empty";
import { Toasts } from "../parts/Toasts";
import { Trouble } from "../parts/Trouble";
import { ResetAPasscode } from "../resets/ResetAPasscode";
import { may, session } from "../signIn/session";
import { useStore } from "../store";
import { language, t } from "../text";
import { Bar } from "./Bar";
import { Nowhere } from "./Nowhere";
import { Offline } from "./Offline";
import { firstPlace, Places } from "./Places";
import { StopBar } from "./StopBar";
import { useSlash } from "./slash";

const views: readonly (readonly [path: string, view: ComponentType])[] = [
  ["/resets", lazy(async () => ({ default: (await import("../resets/Resets")).Resets }))],
  ["/resets/:id", lazy(async () => ({ default: (await import("../resets/OneReset")).OneReset }))],
  ["/devices/:id", lazy(async () => ({ default: (await import("../devices/OneDevice")).OneDevice }))],
  ["/approvals", lazy(async () => ({ default: (await import("../approvals/Approvals")).Approvals }))],
  ["/bulk-runs", lazy(async () => ({ default: (await import("../bulkRuns/BulkRuns")).BulkRuns }))],
  ["/bulk-runs/new", lazy(async () => ({ default: (await import("../bulkRuns/NewBulkRun")).NewBulkRun }))],
  ["/bulk-runs/:id", lazy(async () => ({ default: (await import("../bulkRuns/OneBulkRun")).OneBulkRun }))],
  ["/schedules", lazy(async () => ({ default: (await import("../bulkRuns/Schedules")).Schedules }))],
  ["/overview", lazy(async () => ({ default: (await import("../overview/Overview")).Overview }))],
  ["/audit", lazy(async () => ({ default: (await import("../audit/Audit")).Audit }))],
  ["/subscriptions", lazy(async () => ({ default: (await import("../subscriptions/Subscriptions")).Subscriptions }))],
];

const SignIn = lazy(async () => ({ default: (await import("../signIn/SignIn")).SignIn }));

export function App({ settings }: { readonly settings: ConsoleSettings | ProblemError }) {
  useStore(language); // every text is another one
  const dark = useStore(isDark);
  const who = useStore(session);
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme}>
      <Router>
        <div className="app">
          <FocusKeeper />
          <a className="unseen skip" href="#main">
            {t("skip")}
          </a>
          <Bar />
          {who !== null && <StopBar />}
          <div className="frame">
            {who !== null && (
              <div className="side">
                <Places />
              </div>
            )}
            <main id="main" tabIndex={-1}>
              <Suspense fallback={<Working text={t("loading")} />}>
                {settings instanceof ProblemError ? (
                  <Trouble problem={settings} onRetry={() => location.reload()} />
                ) : who === null ? (
                  <SignIn settings={settings} />
                ) : (
                  <Views />
                )}
              </Suspense>
            </main>
          </div>
          <Offline />
          <Announcer />
          <Toasts />
        </div>
      </Router>
    </FluentProvider>
  );
}

// Fluent ends its keeping of the focus with the last control that needs it. Were that a panel whose view is left, the page would stay hidden from those who listen.
function FocusKeeper() {
  useFocusFinders();
  return null;
}

function Views() {
  useSlash();
  return (
    <Switch>
      <Route path="/">{may("Reset.Request") || firstPlace() === "/" ? <ResetAPasscode /> : <Redirect to={firstPlace()} replace />}</Route>
      {views.map(([path, View]) => (
        <Route key={path} path={path}>
          {(params) => <View key={JSON.stringify(params)} />}
        </Route>
      ))}
      <Route>
        <Nowhere />
      </Route>
    </Switch>
  );
}
