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

startTheme();
const place = document.getElementById("app");
if (place !== null) {
  let settings: ConsoleSettings | ProblemError;
  try {
    const [read] = await Promise.all([get<ConsoleSettings>("/api/console/settings"), speak(firstLanguage())]);
    settings = read;
    if (read.signIn === "entra") {
      const { startEntra } = await import("./signIn/entra");
      await startEntra(read);
    } else {
      resumeWithKey();
    }
  } catch (reason) {
    settings = ProblemError.from(reason);
  }

  createRoot(place).render(
    <QueryClientProvider client={client}>
      <App settings={settings} />
    </QueryClientProvider>,
  );
}

performance.mark("passcode:interactive");
