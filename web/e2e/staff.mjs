// The people of a walk, each in a window of his own.
import { open_window } from "./browser.mjs";
import { log_in } from "./first_run.mjs";

/** Windows by login; after a jump of the clock the old sessions have ended. */
export class Staff {
  constructor(browser, server, password) {
    Object.assign(this, { browser, server, password, windows: new Map() });
  }
  async as(login) {
    if (!this.windows.has(login)) {
      const window = await open_window(this.browser, this.server.base);
      await log_in(window.page, login, this.password);
      await window.page.locator(".shell").waitFor();
      this.windows.set(login, window);
    }
    return this.windows.get(login).page;
  }
  async leave() {
    const faults = [...this.windows.values()].flatMap((window) => window.faults);
    for (const window of this.windows.values()) await window.context.close();
    this.windows.clear();
    return faults;
  }
}
