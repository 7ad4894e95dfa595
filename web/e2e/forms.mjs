// What people do in forms.

/** Opens the choice with this label inside `scope` and takes the first option with this text. */
export async function choose(page, scope, label, option) {
  const box = scope.getByRole("combobox", { name: label, exact: true });
  for (let attempt = 1; ; attempt += 1) {
    try {
      await open_and_take(page, box, option);
      return;
    } catch (error) {
      // A list that was caught while it moved to its place is tried again; the third time it is a fault.
      if (attempt === 3) throw error;
    }
  }
}

/** The list of this box alone: one that is still fading out belongs to another. */
async function open_and_take(page, box, option) {
  if ((await box.getAttribute("aria-expanded")) !== "true") await box.click({ timeout: 10_000 });
  const list = await box.getAttribute("aria-controls");
  const dropdown = page.locator(".ant-select-dropdown", { has: page.locator(`[id="${list}"]`) });
  await dropdown.locator(".ant-select-item-option", { hasText: option }).first().click({ timeout: 10_000 });
  await dropdown.waitFor({ state: "hidden", timeout: 10_000 });
}
