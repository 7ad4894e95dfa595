// A video scene by scene: those with hits with their boxes in place, the rest as small pictures with what was read.
import type { ReactNode } from "react";

import type { Schema } from "../api/client";
import { MarkedPicture, type PictureHit } from "./MarkedPicture";
import { Nothing } from "./parts";

type Scene = Schema["VideoScene"];
type Progress = Schema["VideoProgress"];
type Props = { name: string; frame: (second: number) => string; scenes: Scene[]; hits: PictureHit[]; progress: Progress; actions?: (hit: PictureHit) => ReactNode };

export const largest_video_mib = 64;
export const video_types = ".mp4,.mov,.webm,.mkv,.avi,.flv";
export const is_video = (file: File) => file.type.startsWith("video/") || /\.(mp4|m4v|mov|webm|mkv|avi|flv)$/i.test(file.name);

/** 75 → 1:15 */
export function clock(second: number): string {
  return `${Math.floor(second / 60)}:${String(second % 60).padStart(2, "0")}`;
}

export function MarkedVideo({ name, frame, scenes, hits, progress, actions }: Props) {
  const of = (scene: Scene) => hits.filter((hit) => hit.at_second === scene.at_second);
  const marked = scenes.filter((scene) => of(scene).length > 0);
  const others = scenes.filter((scene) => of(scene).length === 0);
  return (
    <div className="video">
      <p className="soft small">{extent(progress)}不同的画面 {scenes.length} 个，检出 {hits.length} 处；多个画面中相同的问题只列一次。</p>
      {hits.length === 0 ? <Nothing what="画面中没有检出问题" how="只看画面，不听声音；识别会有遗漏，请对照原视频人工审读。" /> : null}
      {marked.map((scene) => (
        <section key={scene.at_second} className="scene" aria-label={`${name} ${clock(scene.at_second)}`}>
          <strong className="tabular">{clock(scene.at_second)}</strong>
          <MarkedPicture name={`${name} ${clock(scene.at_second)}`} source={frame(scene.at_second)} reading={scene.reading} hits={of(scene)} actions={(hit) => <>{stays(hit)}{actions?.(hit)}</>} />
        </section>
      ))}
      {others.length > 0 ? <Others name={name} frame={frame} scenes={others} is_open={marked.length === 0} /> : null}
    </div>
  );
}

function extent(progress: Progress): string {
  if (!progress || progress.seconds === 0) return "";
  const rest = progress.seconds > progress.seconds_seen ? `，只检查了前 ${clock(progress.seconds_seen)}` : "";
  return `视频长 ${clock(progress.seconds)}${rest}；`;
}

const stays = (hit: PictureHit) => ((hit.scenes ?? 1) > 1 ? <p className="soft small">在 {hit.scenes} 个画面中出现</p> : null);

function Others({ name, frame, scenes, is_open }: { name: string; frame: (second: number) => string; scenes: Scene[]; is_open: boolean }) {
  return (
    <details open={is_open}>
      <summary>没有检出问题的画面 {scenes.length} 个</summary>
      <ul className="scene-grid">
        {scenes.map(({ at_second, reading }) => (
          <li key={at_second}>
            <img src={frame(at_second)} alt={`${name} ${clock(at_second)}`} width={reading.width} height={reading.height} loading="lazy" />
            <div className="small"><span className="tabular">{clock(at_second)}</span> <span className="soft">{reading.text.replaceAll("\n", " ").slice(0, 60) || "没有识别出文字"}</span></div>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** How far the background job is. */
export function VideoWaits({ progress }: { progress: Progress }) {
  const text = progress ? `正在识别画面：${progress.frames_done} / ${progress.frames_total}` : "等待识别：正在排队或截取画面";
  return <p className="soft" role="status">{text}。可以离开本页，稍后再来。</p>;
}
