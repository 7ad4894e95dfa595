INSERT INTO accountability_evidence (id, case_id, kind, subject_id, subject_version, digest, note, added_by, added_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
ON CONFLICT (case_id, kind, subject_id, subject_version) DO NOTHING
