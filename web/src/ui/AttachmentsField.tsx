// A form field that takes several files, one after the other; its value is the list of the attachments' ids.
import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";

import type { Schema } from "../api/client";
import { attachment_types, keep_file } from "../api/files";
import { size_of } from "./AttachmentField";
import { ProblemView } from "./ProblemView";

type Props = { id?: string; value?: number[]; onChange?: (ids: number[]) => void; most?: number };

export function AttachmentsField({ id, value = [], onChange, most = 9 }: Props) {
  const [known, remember] = useState<Schema["Attachment"][]>([]);
  const keep = useMutation({
    mutationFn: keep_file,
    onSuccess: (file) => {
      remember((before) => [...before, file]);
      onChange?.([...value, file.id]);
    },
  });
  return (
    <>
      {value.map((file) => (
        <Kept key={file} file={known.find((each) => each.id === file)} remove={() => onChange?.(value.filter((each) => each !== file))} />
      ))}
      {value.length < most ? (
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
      ) : null}
      <div className="soft small">{keep.isPending ? "正在上传…" : `图片、PDF、Word、Excel 或 ZIP，每个不超过 20 MB，最多 ${most} 个`}</div>
      {keep.error ? <ProblemView error={keep.error} /> : null}
    </>
  );
}

function Kept({ file, remove }: { file: Schema["Attachment"] | undefined; remove: () => void }) {
  return (
    <div className="line">
      <span>{file?.file_name ?? "已上传的文件"}</span>
      {file ? <span className="soft small">{size_of(file.size_bytes)}</span> : null}
      <Button size="small" onClick={remove}>移除</Button>
    </div>
  );
}
