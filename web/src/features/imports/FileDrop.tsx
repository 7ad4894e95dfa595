// A place to drop a file or choose one; works by keyboard because it is a labelled file input.
import { useState } from "react";

type Props = { accept: string; choose: (file: File) => void; is_busy: boolean };

export function FileDrop({ accept, choose, is_busy }: Props) {
  const [is_over, set_over] = useState(false);
  const drop = (event: React.DragEvent) => {
    event.preventDefault();
    set_over(false);
    const file = event.dataTransfer.files[0];
    if (file && !is_busy) choose(file);
  };
  return (
    <label
      className={is_over ? "drop drop-over" : "drop"}
      onDragOver={(event) => {
        event.preventDefault();
        set_over(true);
      }}
      onDragLeave={() => set_over(false)}
      onDrop={drop}
    >
      <input
        type="file"
        accept={accept}
        disabled={is_busy}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file) choose(file);
        }}
      />
      <span>{is_busy ? "正在试运行…" : "把文件拖到这里，或点此选择文件"}</span>
      <span className="soft small">支持 {accept.replaceAll(",", " ")}；CSV 可为 UTF-8 或 GB18030 编码</span>
    </label>
  );
}
