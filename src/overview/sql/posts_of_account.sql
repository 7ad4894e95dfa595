-- $1 account, $2 $3 beginning and end of the stretch: as the list of posts counts them.
SELECT count(*) FROM post_versions AS v
WHERE v.account_id = $1 AND v.recorded_to = 9223372036854775807 AND v.published_at >= $2 AND v.published_at < $3
