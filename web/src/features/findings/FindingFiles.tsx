// Files of a finding: pictures as seen, everything else as a download.
import type { Schema } from "../../api/client";
import { size_of } from "../../ui/AttachmentField";

type File = Schema["FindingFile"];

export function FindingFiles({ finding, files }: { finding: number; files: File[] }) {
  if (files.length === 0) return null;
  return (
    <div className="evidence-files">
      {files.map((file) => (
        <a key={file.id} className="evidence-file" href={address(finding, file)} download={file.file_name} title={`${file.file_name}，校验值 ${file.digest}`}>
          {file.media_type.startsWith("image/") ? <img src={address(finding, file)} alt={file.file_name} loading="lazy" /> : null}
          <span className="small">{file.file_name} <span className="soft">{size_of(file.size_bytes)}</span></span>
        </a>
      ))}
    </div>
  );
}

function address(finding: number, file: File): string {
  return `/api/v1/findings/${finding}/files/${file.attachment_id}`;
}
