// A clip of a poster with slips: beside a draft and on a post it is read in the background and shown scene by scene.
import { readFileSync } from "node:fs";

import { clip } from "../../tests/api/lib/video.mjs";
import { examine } from "./browser.mjs";
import { expect, none } from "./checks.mjs";

const fixture = (name) => readFileSync(new URL(`../../tests/fixtures/pictures/${name}`, import.meta.url));
export const video = () => ({ name: "活动.mp4", mimeType: "video/mp4", buffer: clip([fixture("poster.png"), fixture("poster.png")]) });

export async function look_at_video(page) {
  await page.locator("input[type=file][accept*='.mp4']").setInputFiles(video());
  const part = page.getByRole("region", { name: "活动.mp4", exact: true });
  await part.locator(".scene .picture-box-serious").first().waitFor();
  await part.getByText("视频长 0:08").waitFor();
  expect((await part.locator(".scene strong").first().innerText()) === "0:00", "the scene does not say its second");
  await part.scrollIntoViewIfNeeded();
  none(await examine(page, "inspections-video"));
  await part.getByRole("button", { name: /^移\s?除$/ }).first().click();
  await part.waitFor({ state: "detached" });
}

export async function add_video_to_post(page, card) {
  await card.locator("input[type=file]").setInputFiles(video());
  await card.locator(".scene .picture-box-serious").first().waitFor();
  await card.locator(".scene").first().scrollIntoViewIfNeeded();
  none(await examine(page, "post-video"));
}
