SELECT id FROM fake_reports WHERE link_key = $1 AND settled_at IS NULL ORDER BY id LIMIT 1
