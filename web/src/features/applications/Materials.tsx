// 申请材料: files that belong to the application; while it may be written they can be added and removed.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";

import { api, base_url, take, type Schema } from "../../api/client";
import { attachment_types, keep_file } from "../../api/files";
import { size_of } from "../../ui/AttachmentField";
import { ProblemView } from "../../ui/ProblemView";

type Detail = Schema["ApplicationDetail"];

export function Materials({ application }: { application: Detail }) {
  const client = useQueryClient();
  const done = (after: Detail) => client.setQueryData(["application", application.id], after);
  const add = useMutation({
    mutationFn: async (file: File) => {
      const kept = await keep_file(file);
      return take(api.POST("/applications/{id}/materials", { params: { path: { id: application.id } }, body: { attachment_id: kept.id } }));
    },
    onSuccess: done,
  });
  const remove = useMutation({
    mutationFn: (attachment_id: number) => take(api.DELETE("/applications/{id}/materials/{attachment_id}", { params: { path: { id: application.id, attachment_id } } })),
    onSuccess: done,
  });
  return (
    <fieldset className="form-part">
      <legend>申请材料</legend>
      <MaterialList application={application} remove={application.may_write ? (id) => remove.mutate(id) : undefined} />
      {application.may_write ? (
        <>
          <input
            type="file"
            aria-label="添加申请材料"
            accept={attachment_types}
            disabled={add.isPending}
            onChange={(event) => {
              const file = event.target.files?.[0];
              event.target.value = "";
              if (file) add.mutate(file);
            }}
          />
          <div className="soft small">{add.isPending ? "正在上传…" : "图片、PDF、Word、Excel 或 ZIP，每个不超过 20 MB"}</div>
        </>
      ) : null}
      {add.error ? <ProblemView error={add.error} /> : null}
      {remove.error ? <ProblemView error={remove.error} /> : null}
    </fieldset>
  );
}

export function MaterialList({ application, remove }: { application: Detail; remove?: (id: number) => void }) {
  if (application.materials.length === 0) return <p className="soft">没有材料。</p>;
  return (
    <ul className="problem-list">
      {application.materials.map((file) => (
        <li key={file.id}>
          <a href={`${base_url}/applications/${application.id}/materials/${file.id}`} download>{file.file_name}</a> <span className="soft small">{size_of(file.size_bytes)}</span>{" "}
          {remove ? <Button size="small" onClick={() => remove(file.id)}>移除</Button> : null}
        </li>
      ))}
    </ul>
  );
}
