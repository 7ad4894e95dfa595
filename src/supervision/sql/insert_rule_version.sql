INSERT INTO rule_versions (rule, version, text, first_seen_at) VALUES ($1, $2, $3, $4) ON CONFLICT (rule, version) DO NOTHING
