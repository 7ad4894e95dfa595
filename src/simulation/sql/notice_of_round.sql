-- $1 round: its notice, as issued.
SELECT id FROM papers WHERE subject_kind = 'round' AND subject_id = $1 AND kind = 'notice' AND issued_at IS NOT NULL ORDER BY id
