// A form field that takes screenshots: each is uploaded when it is chosen, the value is the list of attachment ids.
import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";

import type { Schema } from "../../api/client";
import { keep_file } from "../../api/files";
import { ProblemView } from "../../ui/ProblemView";

type Props = { id?: string; value?: number[]; onChange?: (ids: number[]) => void };

export function PicturesField({ id, value = [], onChange }: Props) {
  const [kept, set_kept] = useState<Schema["Attachment"][]>([]);
  const keep = useMutation({
    mutationFn: async (files: File[]) => {
      const made: Schema["Attachment"][] = [];
      for (const file of files) made.push(await keep_file(file));
      return made;
    },
    onSuccess: (made) => {
      set_kept((before) => [...before, ...made]);
      onChange?.([...value, ...made.map((file) => file.id)]);
    },
  });
  const drop = (file: Schema["Attachment"]) => {
    set_kept((before) => before.filter((each) => each.id !== file.id));
    onChange?.(value.filter((each) => each !== file.id));
  };
  return (
    <>
      <ul className="plain-list">
        {kept.map((file) => (
          <li key={file.id} className="line spread">
            <span>{file.file_name}</span>
            <Button size="small" onClick={() => drop(file)}>删除</Button>
          </li>
        ))}
      </ul>
      <input
        id={id}
        type="file"
        multiple
        accept=".png,.jpg,.jpeg"
        aria-label="选择截图"
        disabled={keep.isPending}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = "";
          if (files.length > 0) keep.mutate(files);
        }}
      />
      <div className="soft small">{keep.isPending ? "正在上传…" : "PNG 或 JPEG，每张不超过 8 MB，最多 9 张"}</div>
      {keep.error ? <ProblemView error={keep.error} /> : null}
    </>
  );
}
