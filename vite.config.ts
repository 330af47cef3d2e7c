import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

// The page is served by the program itself, under a policy that allows neither inline scripts nor inline styles: so nothing
// is inlined here, and the stylesheet is a file.
export default defineConfig({
  root: "src/web",
  base: "/",
  publicDir: "public",
  plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
  // `vite dev` takes the page from the source and everything else from a running `rapporteur serve`.
  server: { proxy: { "/api": "http://127.0.0.1:4300", "/openapi.json": "http://127.0.0.1:4300" } },
  build: {
    outDir: "../../dist/web",
    emptyOutDir: true,
    target: "es2023",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
});
