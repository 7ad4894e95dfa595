-- What a complete list of the account must contain.
SELECT post_id, version, recorded_from
FROM post_versions
WHERE account_id = $1 AND published_at >= $2 AND recorded_to = 9223372036854775807 AND is_gone = 0
ORDER BY post_id
