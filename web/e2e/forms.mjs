// What people do in forms.

/** Opens the choice with this label inside `scope` and takes the first option with this text. */
export async function choose(page, scope, label, option) {
  await scope.getByLabel(label, { exact: true }).click();
  await page.locator(".ant-select-dropdown:visible .ant-select-item-option", { hasText: option }).first().click();
}
