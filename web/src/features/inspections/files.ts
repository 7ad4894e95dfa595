// A draft from a file, and the report on it as a file.
import { api, save_answer, take } from "../../api/client";
import type { Dismissed } from "./InspectPage";
import { body_of, type Asked } from "./use_inspection";

export async function read_file(file: File) {
  return take(
    api.POST("/inspections/text", {
      params: { query: { file_name: file.name } },
      body: file as unknown as string,
      bodySerializer: (body) => body as unknown as Blob,
      headers: { "Content-Type": "application/octet-stream" },
    }),
  );
}

export async function fetch_report(asked: Asked, dismissed: Dismissed[]): Promise<void> {
  await save_answer(api.POST("/inspections/report", { body: { ...body_of(asked), dismissed }, parseAs: "blob" }), "文稿检查报告.docx");
}
