INSERT INTO papers (id, kind, template, template_number, title, subject_kind, subject_id, unit_id, state, snapshot, text_number, digest, drafted_by,
                    edited_by, created_at, signed_digest, word, year, number, is_public, reason, corrects_id, version)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1, $11, $12, $12, $13, '', '', 0, 0, 0, '', $14, 1)
