// Sends a file for its dry run: as the request body up to 1 MiB, in chunks above.
import { api, take, type Schema } from "../../api/client";
import { upload } from "../../api/files";

export const whole_limit_bytes = 1024 * 1024;

type Report = Schema["ImportReport"];

export async function check_file(kind: Schema["ImportKind"], file: File, progress: (share: number) => void): Promise<Report> {
  if (file.size <= whole_limit_bytes) return check_whole(kind, file);
  const upload_id = await upload(file, progress);
  return take(api.POST("/imports", { params: { query: { kind } }, body: { upload_id } }));
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
