SELECT e.id, e.kind, e.subject_id, e.subject_version, e.digest, e.note, e.added_at
FROM accountability_evidence AS e
WHERE e.case_id = $1
ORDER BY e.id
