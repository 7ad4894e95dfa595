// The browser walk on the real server: the first run on an empty database, then the demonstration city by four roles.
// Arguments: walks to take, all by default.
import { finish } from "./checks.mjs";
import { open_browser } from "./browser.mjs";
import { accountability } from "./accountability.mjs";
import { assessment } from "./assessment.mjs";
import { census } from "./census.mjs";
import { demonstration_city } from "./city.mjs";
import { comparisons } from "./comparisons.mjs";
import { dashboards } from "./dashboards.mjs";
import { filings } from "./filings.mjs";
import { first_run } from "./first_run.mjs";
import { inspections } from "./inspections.mjs";
import { life_cycle } from "./life_cycle.mjs";
import { monitor } from "./monitor.mjs";
import { opening } from "./opening.mjs";
import { papers } from "./papers.mjs";
import { rounds } from "./rounds.mjs";
import { rectification } from "./rectification.mjs";
import { rules } from "./rules.mjs";

const walks = { first_run, demonstration_city, opening, life_cycle, filings, census, accountability, rounds, monitor, rectification, assessment, papers, rules, inspections, comparisons, dashboards };

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in walks));
if (unknown.length > 0) throw new Error(`no such walk: ${unknown.join(", ")}; there are ${Object.keys(walks).join(", ")}`);
const browser = await open_browser();
for (const [name, walk] of Object.entries(walks)) if (wanted.length === 0 || wanted.includes(name)) await walk(browser);
await browser.close();
process.exit(finish());
