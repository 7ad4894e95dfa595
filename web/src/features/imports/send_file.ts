// Sends a file for its dry run: as the request body up to 1 MiB, in chunks above.
import { api, take, type Schema } from "../../api/client";

export const whole_limit_bytes = 1024 * 1024;

type Report = Schema["ImportReport"];

/** Where each chunk of a file begins and ends. */
export function chunks_of(size_bytes: number, chunk_bytes: number): { from: number; to: number }[] {
  const chunks: { from: number; to: number }[] = [];
  for (let from = 0; from < size_bytes; from += chunk_bytes) chunks.push({ from, to: Math.min(from + chunk_bytes, size_bytes) });
  return chunks;
}

export async function check_file(kind: Schema["ImportKind"], file: File, progress: (share: number) => void): Promise<Report> {
  if (file.size <= whole_limit_bytes) return check_whole(kind, file);
  const upload = await take(api.POST("/uploads", { body: { file_name: file.name, size_bytes: file.size } }));
  for (const [number, chunk] of chunks_of(file.size, upload.chunk_bytes).entries()) {
    await take(
      api.PUT("/uploads/{id}/chunks/{number}", {
        params: { path: { id: upload.id, number } },
        body: file.slice(chunk.from, chunk.to) as unknown as string,
        bodySerializer: (body) => body as unknown as Blob,
        headers: { "Content-Type": "application/octet-stream" },
      }),
    );
    progress(chunk.to / file.size);
  }
  return take(api.POST("/imports", { params: { query: { kind } }, body: { upload_id: upload.id } }));
}

function check_whole(kind: Schema["ImportKind"], file: File): Promise<Report> {
  return take(
    api.POST("/imports", {
      params: { query: { kind, file_name: file.name } },
      body: file as unknown as string,
      bodySerializer: (body) => body as unknown as Blob,
      headers: { "Content-Type": "application/octet-stream" },
    }),
  );
}
