// A clip made of pictures by ffmpeg, each shown for so many seconds.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const can_make_videos = existsSync("/usr/bin/ffmpeg");

export function clip(pictures, seconds = 4) {
    const folder = mkdtempSync(join(tmpdir(), "yanlu-clip-"));
    pictures.forEach((bytes, index) => writeFileSync(join(folder, `${index}.png`), bytes));
    // Each still by itself, so that pictures of any size and colour may follow each other.
    const inputs = pictures.flatMap((_, index) => ["-loop", "1", "-t", `${seconds}`, "-i", `${index}.png`]);
    const look = "scale=960:540:force_original_aspect_ratio=decrease,pad=960:540:(ow-iw)/2:(oh-ih)/2:white,setsar=1,fps=5,format=yuv420p";
    const parts = pictures.map((_, index) => `[${index}]${look}[part${index}];`).join("");
    const filter = `${parts}${pictures.map((_, index) => `[part${index}]`).join("")}concat=n=${pictures.length}:v=1[all]`;
    const made = spawnSync("/usr/bin/ffmpeg", ["-y", "-loglevel", "error", ...inputs, "-filter_complex", filter, "-map", "[all]", "clip.mp4"], { cwd: folder, encoding: "utf8" });
    if (made.status !== 0) throw new Error(made.stderr);
    const bytes = readFileSync(join(folder, "clip.mp4"));
    rmSync(folder, { recursive: true });
    return bytes;
}
