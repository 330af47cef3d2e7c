// What a browser and other programs see: the HTTP API, the page, and the door through which commands use a store that is held here.
export { type AppOptions, createApp } from "./app.ts";
export { type RunningServer, type ServeOptions, serve } from "./serve.ts";
