// Sends a file in chunks and makes it an attachment; an attachment's bytes are asked for with the record it belongs to.
import { api, take, type Schema } from "./client";

export const largest_attachment_bytes = 20 * 1024 * 1024;
export const attachment_types = ".png,.jpg,.jpeg,.pdf,.docx,.xlsx,.zip";

/** Where each chunk of a file begins and ends. */
export function chunks_of(size_bytes: number, chunk_bytes: number): { from: number; to: number }[] {
  const chunks: { from: number; to: number }[] = [];
  for (let from = 0; from < size_bytes; from += chunk_bytes) chunks.push({ from, to: Math.min(from + chunk_bytes, size_bytes) });
  return chunks;
}

/** The id of the upload, complete. */
export async function upload(file: File, progress: (share: number) => void): Promise<number> {
  const begun = await take(api.POST("/uploads", { body: { file_name: file.name, size_bytes: file.size } }));
  for (const [number, chunk] of chunks_of(file.size, begun.chunk_bytes).entries()) {
    await take(
      api.PUT("/uploads/{id}/chunks/{number}", {
        params: { path: { id: begun.id, number } },
        body: file.slice(chunk.from, chunk.to) as unknown as string,
        bodySerializer: (body) => body as unknown as Blob,
        headers: { "Content-Type": "application/octet-stream" },
      }),
    );
    progress(chunk.to / file.size);
  }
  return begun.id;
}

export const keep_file = (file: File) => keep_file_told(file, () => undefined);

export async function keep_file_told(file: File, progress: (share: number) => void): Promise<Schema["Attachment"]> {
  const upload_id = await upload(file, progress);
  return take(api.POST("/attachments", { body: { upload_id } }));
}
