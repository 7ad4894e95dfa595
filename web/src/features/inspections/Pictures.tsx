// Pictures of the draft, each with its hits in place.
import { Button } from "antd";

import { MarkedPicture } from "../../ui/MarkedPicture";
import { Card } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import type { use_pictures } from "./use_pictures";

export function Pictures({ pictures, add, is_reading, error, drop }: ReturnType<typeof use_pictures>) {
  return (
    <Card title="配图">
      <div className="inspection-bar">
        <label className="button-link">
          {is_reading ? "正在识别…" : "添加图片"}
          <input className="unseen" type="file" multiple accept=".png,.jpg,.jpeg,.webp,.gif,.bmp" onChange={(event) => { const files = [...(event.target.files ?? [])]; event.target.value = ""; add(files); }} />
        </label>
        <span className="soft small">海报、截图、长图里的文字和二维码也会检查；可拖入或粘贴图片，打开 docx 时其中的图片一并检查。每张不超过 8 MB。</span>
      </div>
      <p className="unseen" role="status">{is_reading ? "正在识别图片" : `已检查 ${pictures.length} 张图片`}</p>
      {error ? <ProblemView error={error} /> : null}
      {pictures.map((each, index) => (
        <section key={index} className="picture-part" aria-label={each.name}>
          <div className="line">
            <strong>{each.name}</strong>
            <Button size="small" onClick={() => drop(index)}>移除</Button>
          </div>
          {each.reading ? <MarkedPicture name={each.name} source={each.source} reading={each.reading} hits={each.hits} /> : <p className="problem-text">{each.problem}</p>}
        </section>
      ))}
    </Card>
  );
}
