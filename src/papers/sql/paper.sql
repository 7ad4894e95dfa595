SELECT p.id, p.kind, p.template, p.template_number, p.title, p.subject_kind, p.subject_id, p.unit_id, p.state, p.snapshot, p.text_number, p.digest,
       p.drafted_by, p.edited_by, p.created_at, p.submitted_by, p.submitted_at, p.signed_by, p.signed_at, p.signed_digest, p.scan_id, p.word,
       p.year, p.number, p.written_on, p.issued_at, p.is_public, p.ended_at, p.reason, p.corrects_id, p.corrected_by_id, p.version, n.path,
       u.name, u.short_name
FROM papers AS p
JOIN unit_nodes AS n ON n.id = p.unit_id
JOIN unit_versions AS u ON u.unit_id = p.unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
WHERE p.id = $1
