// A picture with its hits as boxes in place, the list of them beside it, and what was read: text to copy, codes, whether the file tells a place.
import { Button } from "antd";
import { useState, type ReactNode } from "react";

import type { Schema } from "../api/client";
import { HitCard } from "./HitCard";
import { Nothing } from "./parts";

type Reading = Schema["PictureReading"];
export type PictureHit = Schema["PictureHit"] & { id?: number; triage?: Schema["Triage"]; triage_zh?: string; triage_reason?: string };

type Props = { name: string; source: string; reading: Reading; hits: PictureHit[]; actions?: (hit: PictureHit) => ReactNode };

export function MarkedPicture({ name, source, reading, hits, actions }: Props) {
  const [current, set_current] = useState(0);
  return (
    <div className="marked">
      <div className="picture-column">
        <div className="picture">
          <img src={source} alt={name} width={reading.width} height={reading.height} />
          {hits.map((hit, index) => <Box key={index} hit={hit} index={index} of={reading} is_current={index === current} choose={() => set_current(index)} />)}
        </div>
        <Read reading={reading} />
      </div>
      <aside className="marked-side" aria-label={`${name} 的检测结果`}>
        {hits.length === 0 ? <Nothing what="图中没有检出问题" how="识别会有遗漏，请对照原图人工审读。" /> : <p className="soft small">共 {hits.length} 处，框在图中原处。</p>}
        {hits.map((hit, index) => (
          <HitCard key={index} hit={hit} index={index} is_current={index === current} choose={() => set_current(index)}>
            {actions?.(hit)}
          </HitCard>
        ))}
      </aside>
    </div>
  );
}

type BoxProps = { hit: PictureHit; index: number; of: Reading; is_current: boolean; choose: () => void };

function Box({ hit, index, of, is_current, choose }: BoxProps) {
  if (!hit.box) return null;
  const share = (part: number, whole: number) => `${(100 * part) / whole}%`;
  const style = { left: share(hit.box.left, of.width), top: share(hit.box.top, of.height), width: share(hit.box.width, of.width), height: share(hit.box.height, of.height) };
  const classes = ["picture-box", `picture-box-${hit.severity}`, is_current ? "hit-current" : "", hit.triage === "false_alarm" ? "hit-false" : ""];
  return <button type="button" className={classes.join(" ")} style={style} title={hit.why} aria-label={`第 ${index + 1} 处：${hit.kind_zh} ${hit.excerpt}`} onClick={choose} />;
}

function Read({ reading }: { reading: Reading }) {
  return (
    <div className="picture-read small">
      <p className="soft">
        {reading.width}×{reading.height}
        {reading.has_position ? " · 文件内含拍摄位置" : ""}
        {reading.text ? ` · 识别把握 ${reading.certainty}%` : " · 没有识别出文字"}
      </p>
      {reading.codes.map((code, index) => <p key={index} className="picture-code">{code.symbology === "QR-Code" ? "二维码" : code.symbology}：{code.text || "（内容无法解读）"}</p>)}
      {reading.text ? (
        <details>
          <summary>识别出的文字</summary>
          <Button size="small" onClick={() => void navigator.clipboard.writeText(reading.text)}>复制</Button>
          <pre className="picture-text">{reading.text}</pre>
        </details>
      ) : null}
    </div>
  );
}
