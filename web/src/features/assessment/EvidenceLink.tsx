// A file that was handed in with an assessment; whoever reads the record opens it.
import { base_url } from "../../api/client";

type Props = { assessment_id: number; file: { attachment_id: number | null; attachment_name: string } };

export function EvidenceLink({ assessment_id, file }: Props) {
  if (file.attachment_id === null) return null;
  return <a href={`${base_url}/assessments/${assessment_id}/files/${file.attachment_id}`} download={file.attachment_name}>{file.attachment_name}</a>;
}
