import { ErrorBoundary, lazy, LocationProvider, Route, Router } from "preact-iso";
import { ProblemError } from "../api/problem";
import type { ConsoleSettings } from "../api/types";
import { Announcer } from "../parts/Announcer";
import { Trouble } from "../parts/Trouble";
import { ResetAPasscode } from "../resets/ResetAPasscode";
import { session } from "../signIn/session";
import { SignIn } from "../signIn/SignIn";
import { t } from "../text";
import { Bar } from "./Bar";
import { Nowhere } from "./Nowhere";
import { Offline } from "./Offline";

const Resets = lazy(() => import("../resets/Resets").then((module) => module.Resets));
const OneReset = lazy(() => import("../resets/OneReset").then((module) => module.OneReset));
const Approvals = lazy(() => import("../approvals/Approvals").then((module) => module.Approvals));
const BulkRuns = lazy(() => import("../bulkRuns/BulkRuns").then((module) => module.BulkRuns));
const NewBulkRun = lazy(() => import("../bulkRuns/NewBulkRun").then((module) => module.NewBulkRun));
const OneBulkRun = lazy(() => import("../bulkRuns/OneBulkRun").then((module) => module.OneBulkRun));
const Overview = lazy(() => import("../overview/Overview").then((module) => module.Overview));

export function App({ settings }: { readonly settings: ConsoleSettings | ProblemError }) {
  return (
    <LocationProvider>
      <a class="unseen button" href="#main">
        {t("skip")}
      </a>
      <Bar />
      <main id="main" tabIndex={-1}>
        {settings instanceof ProblemError ? (
          <Trouble problem={settings} onRetry={() => location.reload()} />
        ) : session.value === null ? (
          <SignIn settings={settings} />
        ) : (
          <Views />
        )}
      </main>
      <Offline />
      <Announcer />
    </LocationProvider>
  );
}

function Views() {
  return (
    <ErrorBoundary>
      <Router>
        <Route path="/" component={ResetAPasscode} />
        <Route path="/resets" component={Resets} />
        <Route path="/resets/:id" component={OneReset} />
        <Route path="/approvals" component={Approvals} />
        <Route path="/bulk-runs" component={BulkRuns} />
        <Route path="/bulk-runs/new" component={NewBulkRun} />
        <Route path="/bulk-runs/:id" component={OneBulkRun} />
        <Route path="/overview" component={Overview} />
        <Route default component={Nowhere} />
      </Router>
    </ErrorBoundary>
  );
}
