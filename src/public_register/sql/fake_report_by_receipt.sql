SELECT id, receipt, link, description, contact, picture_digest, picture_type, verdict, similar_account_id, times_reported, state, reason,
    forwarded_to, received_at, due_at, due_is_provisional, settled_at, version
FROM fake_reports WHERE receipt = $1
