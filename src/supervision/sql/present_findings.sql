SELECT id, rule, subject_kind, subject_id, violation_key FROM findings WHERE last_day IS NULL
