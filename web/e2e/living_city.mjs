// A demonstration city of a walk's own, served, and its people, each in a window of his own who logs in when first asked for.
import { join } from "node:path";

import { open_window } from "./browser.mjs";
import { check, none } from "./checks.mjs";
import { log_in } from "./first_run.mjs";
import { password_of } from "./logins.mjs";
import { new_data_folder, remove_folder, run, serve } from "./server.mjs";

export async function in_living_city(browser, size, walk) {
  const given = process.env.YANLU_E2E_DATA;
  const data = given ?? join(new_data_folder(), "city");
  if (!given) run("simulate", ...size, "--data", data);
  const server = await serve(data);
  const people = new Map();
  await walk(async (login) => {
    if (!people.has(login)) {
      const window = await open_window(browser, server.base);
      await log_in(window.page, login, password_of(data));
      await window.page.locator(".shell").waitFor();
      people.set(login, window);
    }
    return people.get(login).page;
  }, data);
  for (const [login, window] of people) await check(`no fault in the console of ${login}`, async () => none(window.faults));
  await server.stop();
  if (!given) remove_folder(join(data, ".."));
}
