SELECT id FROM todo_items WHERE subject_kind = 'round' AND subject_id = $1 AND task = 'confirm' AND done_at IS NULL
