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
      // One file for the first view and one for what the other views share: sixty small ones would be larger, and slower to ask for.
      output: {
        codeSplitting: {
          groups: [
            { name: "first", test: /src[\\/]main\.tsx$/, priority: 2 },
            { name: "shared", minShareCount: 2, priority: 1 },
          ],
        },
      },
    },
  },
  server: { proxy: { "/api": "http://127.0.0.1:7071" } },
  test: { include: ["src/**/*.test.ts"], environment: "node" },
});
