// Builds web/dist, which the server hands out. Chromium 90 is the oldest browser seen on office desktops.
import { fileURLToPath } from "node:url";

import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const page = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const server = process.env["YANLU_SERVER"] ?? "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [react()],
  build: { rolldownOptions: { input: { index: page("index.html"), register: page("register.html") } }, target: "chrome90", cssTarget: "chrome90", modulePreload: { polyfill: false }, chunkSizeWarningLimit: 1500, reportCompressedSize: false },
  server: { proxy: { "/api": { target: server, changeOrigin: false } } },
  test: { include: ["src/**/*.test.{ts,tsx}"] },
});
