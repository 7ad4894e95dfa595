// A draft from a file, and the report on it as a file.
import { api, save_answer, take, type Schema } from "../../api/client";
import { keep_file } from "../../api/files";
import type { Dismissed } from "./InspectPage";
import { body_of, type Asked } from "./use_inspection";

const largest_body = 1024 * 1024;

/** A larger file is handed in first. */
export async function sent_file(file: File) {
  const is_large = file.size > largest_body;
  return { attachment_id: is_large ? (await keep_file(file)).id : undefined, body: (is_large ? new Blob([]) : file) as unknown as string };
}

export type FileParts = { name: string; parts: Schema["DraftPart"][]; hits: Schema["Hit"][]; parts_left_out: number };

export async function read_file({ file, day, account }: { file: File; day: string; account: number | undefined }) {
  const { attachment_id, body } = await sent_file(file);
  const answer = await take(
    api.POST("/inspections/text", {
      params: { query: { file_name: file.name, attachment_id, published_on: day || undefined, account_id: account } },
      body,
      bodySerializer: (body) => body as unknown as Blob,
      headers: { "Content-Type": "application/octet-stream" },
    }),
  );
  return { ...answer, name: file.name };
}

export async function fetch_report(asked: Asked, dismissed: Dismissed[]): Promise<void> {
  await save_answer(api.POST("/inspections/report", { body: { ...body_of(asked), dismissed }, parseAs: "blob" }), "文稿检查报告.docx");
}
