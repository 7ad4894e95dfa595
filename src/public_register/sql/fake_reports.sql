-- $1 state ('' any), behind ($2 received, $3 id), $4 at most so many; the latest first.
SELECT id, receipt, link, description, contact, picture_digest, picture_type, verdict, similar_account_id, times_reported, state, reason,
    forwarded_to, received_at, due_at, due_is_provisional, settled_at, version
FROM fake_reports
WHERE ($1 = '' OR state = $1) AND (received_at, id) < ($2, $3)
ORDER BY received_at DESC, id DESC LIMIT $4
