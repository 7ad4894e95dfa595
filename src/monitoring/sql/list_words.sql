-- $4 the last id seen; $5 limit.
SELECT w.id, w.change_id, w.wrong, w.suggestion, w.kind, w.severity, w.valid_from, w.valid_to, w.near, w.not_near, w.except_in
-- include: chosen_words
  AND w.id > $4
ORDER BY w.id LIMIT $5
