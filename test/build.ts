import { build } from "../scripts/build.js";

/** The command line and the page are tested as they are shipped, so they are built once before all tests. */
export default function setup(): void {
  build();
}
