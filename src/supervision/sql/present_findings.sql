-- Violations on record that last. What a monitor or a person brought is no news to the rule either, but only people say when it is over.
SELECT id, rule, subject_kind, subject_id, violation_key, CASE WHEN source IN ('rule', 'round') THEN 1 ELSE 0 END
FROM findings WHERE last_day IS NULL
