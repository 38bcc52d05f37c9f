import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync, constants as zlib } from "node:zlib";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/** Each file also compressed as far as it goes: the host only picks one. */
function compressed(): Plugin {
  let folder = "";
  return {
    name: "compressed",
    apply: "build",
    configResolved: (config) => {
      folder = config.build.outDir;
    },
    closeBundle: () => {
      const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      for (const file of files) {
        const path = join(file.parentPath, file.name);
        const content = readFileSync(path);
        writeFileSync(`${path}.br`, brotliCompressSync(content, { params: { [zlib.BROTLI_PARAM_QUALITY]: zlib.BROTLI_MAX_QUALITY } }));
        writeFileSync(`${path}.gz`, gzipSync(content, { level: zlib.Z_BEST_COMPRESSION }));
      }
    },
  };
}

// What the first view is made of, in one file: sixty small ones would be larger, and slower to ask for.
const firstView = new RegExp(
  [
    "src/(api/|shell/(App|Bar|Offline|Places|StopBar|slash)\\.|signIn/session|store|text/(index|format)|approvals/usePending|overview/useEmergencyStop|devices/(search|FoundDevices)\\.)",
    "src/parts/(Act|Announcer|Empty|Facts|Go|Heading|Note|Section|Toasts|Trouble|action|useTyped)\\.",
    "src/resets/(MyResets|ResetAPasscode|ResetBadge|ResetLines|StatusBadge|status)\\.",
    "node_modules/(react|react-dom|scheduler|wouter|regexparam|tabster|keyborg|@griffel/.*|@tanstack/(react-query|query-core))/",
    "node_modules/@fluentui/(tokens|react-(aria|motion|field|label|badge|button|card|context-selector|icons|input|jsx-runtime|link|message-bar|nav|provider|search|shared-contexts|spinner|tabster|text|theme|utilities))/",
  ]
    .join("|")
    .replaceAll("/", "[\\\\/]"),
);

export default defineConfig({
  plugins: [compressed()],
  oxc: { jsx: { runtime: "automatic", importSource: "react" } },
  build: {
    outDir: "obj/site",
    emptyOutDir: true,
    target: "es2023",
    assetsInlineLimit: 0, // a strict policy, and a name that says its content, for every file
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    // "use client" says nothing to a page that is all client.
    rolldownOptions: {
      onLog: (level, log, tell) => (log.code === "MODULE_LEVEL_DIRECTIVE" ? undefined : tell(level, log)),
      output: { codeSplitting: { groups: [{ name: "first", test: firstView, includeDependenciesRecursively: false }] } },
    },
  },
  server: { proxy: { "/api": "http://127.0.0.1:7071" } },
  test: { include: ["src/**/*.test.ts"], environment: "node" },
});
