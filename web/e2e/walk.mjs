// The browser walk on the real server: the first run on an empty database, then the demonstration city by four roles.
import { finish } from "./checks.mjs";
import { open_browser } from "./browser.mjs";
import { census } from "./census.mjs";
import { demonstration_city } from "./city.mjs";
import { filings } from "./filings.mjs";
import { first_run } from "./first_run.mjs";
import { life_cycle } from "./life_cycle.mjs";
import { opening } from "./opening.mjs";

const browser = await open_browser();
await first_run(browser);
await demonstration_city(browser);
await opening(browser);
await life_cycle(browser);
await filings(browser);
await census(browser);
await browser.close();
process.exit(finish());
