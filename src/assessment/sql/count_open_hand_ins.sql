SELECT count(*) FROM todo_items
WHERE subject_kind = 'assessment' AND subject_id = $1 AND task = 'hand_in' AND done_at IS NULL
