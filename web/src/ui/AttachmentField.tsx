// A form field that takes one file: uploaded when it is chosen, its value is the attachment's id. A refusal is said beside it.
import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";

import type { Schema } from "../api/client";
import { attachment_types, keep_file } from "../api/files";
import { ProblemView } from "./ProblemView";

/** `kept_name`: of the file that was saved before, where the field begins with one. */
type Props = { id?: string; value?: number; kept_name?: string; onChange?: (id: number | undefined) => void };

export function AttachmentField({ id, value, kept_name, onChange }: Props) {
  const keep = useMutation({ mutationFn: keep_file, onSuccess: (file) => onChange?.(file.id) });
  const kept: Schema["Attachment"] | undefined = value === undefined ? undefined : keep.data;
  const name = kept?.file_name ?? (value === undefined ? undefined : kept_name);
  if (name) {
    return (
      <div className="line">
        <span>{name}</span>
        {kept ? <span className="soft small">{size_of(kept.size_bytes)}</span> : null}
        <Button size="small" onClick={() => onChange?.(undefined)}>换一个</Button>
      </div>
    );
  }
  return (
    <>
      <input
        id={id}
        type="file"
        accept={attachment_types}
        disabled={keep.isPending}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file) keep.mutate(file);
        }}
      />
      {keep.isPending ? <div className="soft small">正在上传…</div> : <div className="soft small">图片、PDF、Word、Excel 或 ZIP，不超过 20 MB</div>}
      {keep.error ? <ProblemView error={keep.error} /> : null}
    </>
  );
}

/** 1536 → "1.5 KB" */
export function size_of(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
