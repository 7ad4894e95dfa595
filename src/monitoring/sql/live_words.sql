SELECT id, change_id, wrong, suggestion, kind, severity, valid_from, valid_to, near, not_near, except_in
FROM own_words
WHERE recorded_to = 9223372036854775807 AND recorded_from < 9223372036854775807
ORDER BY id
