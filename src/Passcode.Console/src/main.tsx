import "./look/tokens.css";
import "./look/base.css";
import "./look/parts.css";
import "./look/signs.css";
import "./look/dialogs.css";
import "./look/frame.css";
import "./look/views.css";
import "./look/lists.css";
import "./look/forms.css";
import "./look/small.css";
import { render } from "preact";
import { get } from "./api/client";
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

  place.replaceChildren();
  render(<App settings={settings} />, place);
}

performance.mark("passcode:interactive");
