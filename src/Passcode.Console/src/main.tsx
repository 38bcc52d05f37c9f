import "./look/look.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { createRoot } from "react-dom/client";
import { get } from "./api/client";
import { client } from "./api/live";
import { ProblemError } from "./api/problem";
import type { ConsoleSettings } from "./api/types";
import { startTheme } from "./look/theme";
import { App } from "./shell/App";
import { resumeWithKey } from "./signIn/localKey";
import { firstLanguage, speak } from "./text";

async function settingsOfHost(): Promise<ConsoleSettings | ProblemError> {
  try {
    const [settings] = await Promise.all([get<ConsoleSettings>("/api/console/settings"), speak(firstLanguage())]);
    if (settings.signIn === "entra") {
      const { startEntra } = await import("./signIn/entra");
      await startEntra(settings);
    } else {
      resumeWithKey();
    }

    return settings;
  } catch (reason) {
    return ProblemError.from(reason);
  }
}

// Not awaited at the top: what is loaded later may need this file, and would wait for it for ever.
async function start(place: HTMLElement): Promise<void> {
  startTheme();
  const settings = await settingsOfHost();
  createRoot(place).render(
    <QueryClientProvider client={client}>
      <App settings={settings} />
    </QueryClientProvider>,
  );
  performance.mark("passcode:interactive");
}

const place = document.getElementById("app");
if (place !== null) {
  void start(place);
}
