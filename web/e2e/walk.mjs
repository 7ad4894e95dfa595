// The browser walk on the real server: the first run on an empty database, then the demonstration city by four roles.
import { finish } from "./checks.mjs";
import { open_browser } from "./browser.mjs";
import { demonstration_city } from "./city.mjs";
import { first_run } from "./first_run.mjs";

const browser = await open_browser();
await first_run(browser);
await demonstration_city(browser);
await browser.close();
process.exit(finish());
